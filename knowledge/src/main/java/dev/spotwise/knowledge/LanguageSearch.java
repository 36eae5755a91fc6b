package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.analysis.Analyzer;

/**
 * Search in the passages of one language. A passage is as good as its page fits the question (by
 * name, or by its words), its section fits what is asked, and its own words fit. Thread-safe.
 */
final class LanguageSearch {
  private final Language language;
  private final Corpus corpus;
  private final Analyzer analyzer;
  private final Typing typing;
  private final Optional<Speller> speller;
  private final NameFinder names;
  private final AskedSections askedSections;
  private final Synonyms synonyms;
  private final WordSigns words;
  private final SubjectTerms subjectTerms;

  LanguageSearch(Handbook handbook, Language language) {
    this.language = language;
    // The Korean dictionary takes as long to load as the pages to read: both at once.
    CompletableFuture<Void> loading =
        CompletableFuture.runAsync(() -> HandbookAnalyzers.preload(language));
    List<Page> pages = handbook.pages(language);
    List<String> allNames = pages.stream().flatMap(page -> PageNames.of(page).stream()).toList();
    CompletableFuture<Analyzer> made =
        loading.thenApply(done -> HandbookAnalyzers.of(language, allNames));
    corpus =
        Corpus.of(
            pages,
            language,
            StoredTerms.before(text -> HandbookAnalyzers.terms(made.join(), text), language));
    words = new WordSigns(corpus, language);
    typing = new Typing(language);
    speller = language == Language.EN ? Optional.of(speller(allNames, corpus)) : Optional.empty();
    askedSections = new AskedSections(language);
    analyzer = made.join();
    synonyms = new Synonyms(language, analyzer);
    names = NameFinder.of(language, handbook, corpus, analyzer);
    subjectTerms = new SubjectTerms(analyzer, corpus, language);
  }

  /** Words of names and of what people ask are wanted most. */
  private static Speller speller(List<String> names, Corpus corpus) {
    List<String> wanted = new ArrayList<>(names);
    wanted.addAll(WordList.load("search/intents-en.txt").lines());
    return new Speller(wanted, corpus.passages().stream().map(Passage::text).toList());
  }

  /** The question as search understands it: with its typing errors mended. */
  String mend(String question) {
    String meant = typing.meant(question);
    return speller.map(s -> s.mend(meant)).orElse(meant);
  }

  /**
   * All passages, best first; none when the question is on another subject.
   *
   * @param similarity of the question's meaning to each passage, by id; may be empty
   */
  List<Hit> rank(String question, Optional<String> about, Map<String, Double> similarity) {
    List<Hit> hits = new ArrayList<>();
    signs(question, about, similarity)
        .ifPresent(
            signs -> {
              double[] scores = signs.scores(language);
              for (int i = 0; i < scores.length; i++) {
                hits.add(new Hit(corpus.passages().get(i), scores[i]));
              }
            });
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    return hits;
  }

  Optional<Signs> signs(String question, Optional<String> about, Map<String, Double> similarity) {
    Map<String, Double> named = names.find(question);
    if (named.isEmpty() && about.isEmpty() && !subjectTerms.isAboutSkin(question)) {
      return Optional.empty();
    }
    double strongestName = named.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Map<String, Double> sections = askedSections.of(question);
    int count = corpus.passages().size();
    double[] name = new double[count];
    double[] conversation = new double[count];
    double[] section = new double[count];
    for (int i = 0; i < count; i++) {
      Passage passage = corpus.passages().get(i);
      name[i] = named.getOrDefault(passage.pageId(), 0.0);
      conversation[i] = about.filter(passage.pageId()::equals).isPresent() ? 1 - strongestName : 0;
      section[i] = sections.getOrDefault(passage.section(), 0.0);
    }
    Signs signs =
        new Signs(count)
            .with(Sign.NAME, name)
            .with(Sign.ABOUT, conversation)
            .with(Sign.SECTION, section);
    words.addTo(signs, synonyms.in(HandbookAnalyzers.terms(analyzer, question)), question);
    if (!similarity.isEmpty()) {
      addMeaning(signs, similarity);
    }
    return Optional.of(signs);
  }

  private void addMeaning(Signs signs, Map<String, Double> similarity) {
    double unknown = similarity.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double[] near =
        corpus.passages().stream()
            .mapToDouble(passage -> similarity.getOrDefault(passage.id(), unknown))
            .toArray();
    double[] meaning = Relative.toRange(near);
    int[] pageOf = corpus.pageOf().stream().mapToInt(Integer::intValue).toArray();
    signs
        .with(Sign.MEANING, meaning)
        .with(Sign.MEANING_WITHIN_PAGE, Relative.withinGroup(near, pageOf))
        .with(Sign.PAGE_MEANING, Relative.highestOfGroup(meaning, pageOf));
  }
}
