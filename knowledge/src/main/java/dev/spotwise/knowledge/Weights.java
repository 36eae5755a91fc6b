package dev.spotwise.knowledge;

import java.util.Map;

/**
 * How much each sign counts in search; found by random search on the questions in {@code
 * tuning.jsonl} and its like, never on those that judge search.
 *
 * @param name the question names the page
 * @param about the conversation is on the page, and the question names no other
 * @param pageText the question's words stand on the page
 * @param pageGrams pieces of the question's words stand on the page
 * @param text the question's words stand in the passage
 * @param grams pieces of the question's words stand in the passage
 * @param withinPage the question's words stand in the passage more than in the others of its page
 * @param section the question asks what the section answers
 * @param meaning the passage is near in meaning
 * @param meaningWithinPage the passage is nearer in meaning than the others of its page
 * @param pageMeaning the page has a passage that is near in meaning
 */
record Weights(
    double name,
    double about,
    double pageText,
    double pageGrams,
    double text,
    double grams,
    double withinPage,
    double section,
    double meaning,
    double meaningWithinPage,
    double pageMeaning) {
  static final Weights ENGLISH = new Weights(2.2, 4, 1.5, 0.2, 0.6, 0.3, 0.4, 1.4, 0.4, 0.8, 0.4);

  /** Meaning counts as in English; it is there only where a model for both languages is served. */
  static final Weights KOREAN = new Weights(2, 3, 0.8, 1.1, 0.9, 0.4, 0.5, 1.4, 0.4, 0.8, 0.4);

  /** What a question that is only a name or a description wants. */
  static final Map<String, Double> WITHOUT_INTENT =
      Map.of("what", 0.6, "looks", 0.4, "danger", 0.3, "doctor", 0.3, "do", 0.2);

  /** What a description without a question wants: to know what it is. */
  static final Map<String, Double> OF_DESCRIPTION =
      Map.of("looks", 1.0, "what", 0.9, "doctor", 0.6, "danger", 0.4, "do", 0.4, "causes", 0.3);

  /** How much words that point to a section count in a description. */
  static final double INTENT_IN_DESCRIPTION = 0.4;

  static Weights of(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case KO -> KOREAN;
    };
  }

  double score(Features f) {
    return name * f.name()
        + about * f.about()
        + pageText * f.pageText()
        + pageGrams * f.pageGrams()
        + text * f.text()
        + grams * f.grams()
        + withinPage * f.withinPage()
        + section * f.section()
        + meaning * f.meaning()
        + meaningWithinPage * f.meaningWithinPage()
        + pageMeaning * f.pageMeaning();
  }
}
