package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Search in the passages of one language. A passage is as good as its page fits the question (by
 * name, or by its words), its section fits what is asked, and its own words fit. Thread-safe.
 */
final class LanguageSearch implements AutoCloseable {
  private static final String TEXT = "text";
  private static final String NAMES = "names";

  /** How people describe what they cannot name. */
  private static final String LAY = "lay";

  private final Language language;
  private final List<Passage> passages = new ArrayList<>();
  private final Optional<Speller> speller;
  private final NameFinder names;
  private final List<Intents> intents;
  private final TextIndex pageIndex;
  private final TextIndex passageIndex;
  private final SubjectTerms subjectTerms;

  LanguageSearch(Handbook handbook, Language language) {
    this.language = language;
    List<Page> pages = handbook.pages(language);
    List<String> allNames = pages.stream().flatMap(page -> PageNames.of(page).stream()).toList();
    HandbookAnalyzers analyzers = HandbookAnalyzers.of(language, allNames);
    Map<String, String> lay = WordList.load("search/lay-" + language.tag() + ".txt").byKey();
    Map<String, Map<String, String>> pageTexts = new LinkedHashMap<>();
    Map<String, Map<String, String>> passageTexts = new LinkedHashMap<>();
    for (Page page : pages) {
      StringBuilder all = new StringBuilder();
      for (Passage passage : page.passages()) {
        passages.add(passage);
        passageTexts.put(passage.id(), Map.of(TEXT, passage.heading() + "\n" + passage.text()));
        all.append(passage.text()).append('\n');
      }
      String described = lay.getOrDefault(page.id(), "");
      pageTexts.put(
          page.id(),
          Map.of(
              NAMES, String.join("\n", PageNames.of(page)), TEXT, all.toString(), LAY, described));
    }
    pageIndex = new TextIndex(analyzers, pageTexts, Map.of(NAMES, 2f, TEXT, 1f, LAY, 2f));
    passageIndex = new TextIndex(analyzers, passageTexts, Map.of(TEXT, 1f));
    names = NameFinder.of(language, handbook, analyzers);
    List<String> texts = passages.stream().map(Passage::text).toList();
    subjectTerms = new SubjectTerms(analyzers.text(), allNames, texts);
    speller = language == Language.EN ? Optional.of(speller(allNames, texts)) : Optional.empty();
    // Korean questions mix the two: "melanoma 위험한가요?" and "흑색종 dangerous?".
    intents =
        language == Language.EN
            ? List.of(Intents.of(Language.EN))
            : List.of(Intents.of(Language.KO), Intents.of(Language.EN));
  }

  /** Words of names and of what people ask are wanted most. */
  private static Speller speller(List<String> names, List<String> texts) {
    List<String> wanted = new ArrayList<>(names);
    wanted.addAll(WordList.load("search/intents-en.txt").lines());
    return new Speller(wanted, texts);
  }

  /** The question as search understands it: with its typing errors mended. */
  String mend(String question) {
    return speller.map(s -> s.mend(question)).orElse(question);
  }

  /**
   * All passages, best first; none when the question is on another subject.
   *
   * @param similarity of the question's meaning to each passage, by id; may be empty
   */
  List<Hit> rank(String question, Optional<String> about, Map<String, Double> similarity) {
    List<Hit> hits = new ArrayList<>();
    Weights weights = Weights.of(language);
    features(question, about, similarity)
        .forEach((passage, features) -> hits.add(new Hit(passage, weights.score(features))));
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    return hits;
  }

  Map<Passage, Features> features(
      String question, Optional<String> about, Map<String, Double> similarity) {
    Map<String, Double> named = names.find(question);
    if (named.isEmpty() && about.isEmpty() && !subjectTerms.isAboutSkin(question)) {
      return Map.of();
    }
    double strongestName = named.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Map<String, Double> sections = sections(question);
    Map<String, Double> pageText = Relative.toHighest(pageIndex.scores(question));
    Map<String, Double> pageGrams = Relative.toHighest(pageIndex.gramScores(question));
    Map<String, Double> words = passageIndex.scores(question);
    Map<String, Double> text = Relative.toHighest(words);
    Map<String, Double> grams = Relative.toHighest(passageIndex.gramScores(question));
    Map<String, Double> withinPage = Relative.withinGroup(words, LanguageSearch::pageOf);
    Map<String, Double> meaning = Relative.toRange(similarity);
    Map<String, Double> meaningWithin = Relative.withinGroup(similarity, LanguageSearch::pageOf);
    Map<String, Double> pageMeaning = Relative.highestOf(meaning, LanguageSearch::pageOf);
    Map<Passage, Features> features = new LinkedHashMap<>();
    for (Passage passage : passages) {
      String id = passage.id();
      String page = passage.pageId();
      boolean isAbout = about.filter(page::equals).isPresent();
      features.put(
          passage,
          new Features(
              named.getOrDefault(page, 0.0),
              isAbout ? 1 - strongestName : 0,
              pageText.getOrDefault(page, 0.0),
              pageGrams.getOrDefault(page, 0.0),
              text.getOrDefault(id, 0.0),
              grams.getOrDefault(id, 0.0),
              withinPage.getOrDefault(id, 0.0),
              sections.getOrDefault(passage.section(), 0.0),
              meaning.getOrDefault(id, 0.0),
              meaningWithin.getOrDefault(id, 0.0),
              pageMeaning.getOrDefault(page, 0.0)));
    }
    return features;
  }

  private static String pageOf(String passageId) {
    return passageId.substring(0, passageId.indexOf('#'));
  }

  private Map<String, Double> sections(String question) {
    Optional<String> asked = AskedPart.of(question, language);
    Map<String, Double> sections = new HashMap<>();
    for (Intents known : intents) {
      known
          .in(asked.orElse(question))
          .forEach((section, weight) -> sections.merge(section, weight, Math::max));
    }
    if (asked.isEmpty()) {
      sections.replaceAll((section, weight) -> weight * Weights.INTENT_IN_DESCRIPTION);
      Weights.OF_DESCRIPTION.forEach(
          (section, weight) -> sections.merge(section, weight, Math::max));
    }
    return sections.isEmpty() ? Weights.WITHOUT_INTENT : sections;
  }

  @Override
  public void close() {
    pageIndex.close();
    passageIndex.close();
  }
}
