package dev.spotwise.knowledge;

import java.util.stream.IntStream;

/** What a question's words say of each passage: where they stand, and where else. Immutable. */
final class WordSigns {
  private static final double NAMES = 2;
  private static final double LAY = 2;

  private final int[] pageOf;
  private final int pages;
  private final TermIndex pageText;
  private final TermIndex pageNames;
  private final TermIndex pageLay;
  private final TermIndex passages;
  private final GramScan passageGrams;
  private final GramScan pageGrams;

  WordSigns(Corpus corpus, Language language) {
    pageOf = corpus.pageOf().stream().mapToInt(Integer::intValue).toArray();
    pages = corpus.pages().size();
    pageText = new TermIndex(corpus.pageTerms());
    pageNames = new TermIndex(corpus.nameTerms());
    pageLay = new TermIndex(corpus.lay());
    passages = new TermIndex(corpus.passageTerms());
    int gram = language == Language.EN ? 3 : 2;
    passageGrams =
        new GramScan(
            gram, corpus.passages().stream().map(p -> p.heading() + "\n" + p.text()).toList());
    pageGrams = new GramScan(gram, corpus.pageWords());
  }

  void addTo(Signs signs, Asked asked, String question) {
    double[] names = pageNames.scores(asked);
    double[] lay = pageLay.scores(asked);
    double[] page = pageText.scores(asked);
    for (int i = 0; i < pages; i++) {
      page[i] += NAMES * names[i] + LAY * lay[i];
    }
    signs
        .with(Sign.PAGE_TEXT, ofPage(Relative.toHighest(page)))
        .with(Sign.PAGE_GRAMS, ofPage(Relative.toHighest(pageGrams.scores(question))))
        .with(Sign.TEXT, Relative.toHighest(passages.scores(asked)))
        .with(Sign.GRAMS, Relative.toHighest(passageGrams.scores(question)))
        .with(Sign.WITHIN_PAGE, Relative.withinGroup(withinPage(asked), pageOf));
  }

  private double[] ofPage(double[] scores) {
    return IntStream.of(pageOf).mapToDouble(page -> scores[page]).toArray();
  }

  /** A thing that every passage of a page holds, such as its name, tells none from the others. */
  private double[] withinPage(Asked asked) {
    double[] scores = new double[pageOf.length];
    int[] sections = new int[pages];
    for (int page : pageOf) {
      sections[page]++;
    }
    for (Asked.Thing thing : asked.things()) {
      double[] matches = passages.matches(thing);
      int[] holders = new int[pages];
      for (int i = 0; i < matches.length; i++) {
        holders[pageOf[i]] += matches[i] > 0 ? 1 : 0;
      }
      for (int i = 0; i < matches.length; i++) {
        scores[i] += matches[i] * TermIndex.rarity(holders[pageOf[i]], sections[pageOf[i]]);
      }
    }
    return scores;
  }
}
