package dev.spotwise.knowledge;

/**
 * A sign that a passage answers a question, from 0 to 1, and how much it counts; found by search on
 * the questions in {@code tuning.jsonl}, never on those that judge.
 */
enum Sign {
  /** The question names the page. */
  NAME(2.2, 2.6),

  /** The conversation is on the page, and the question names no other. */
  ABOUT(3.5, 3.9),

  /** The question's words stand on the page. */
  PAGE_TEXT(1.8, 1.8),

  /** Pieces of the question's words stand on the page. */
  PAGE_GRAMS(1.4, 1.5),

  /** The question's words stand in the passage. */
  TEXT(0.5, 1),

  /** Pieces of the question's words stand in the passage. */
  GRAMS(0.5, 0.75),

  /** The question's words stand in the passage more than in the others of its page. */
  WITHIN_PAGE(0.5, 0.55),

  /** The question asks what the section answers. */
  SECTION(1.4, 1.35),

  /** The passage is near in meaning: in Korean only where a model is served, and then as much. */
  MEANING(1.1, 1.1),

  /** The passage is nearer in meaning than the others of its page. */
  MEANING_WITHIN_PAGE(1.1, 1.1),

  /** The page has a passage that is near in meaning. */
  PAGE_MEANING(0.8, 0.8);

  private final double english;
  private final double korean;

  Sign(double english, double korean) {
    this.english = english;
    this.korean = korean;
  }

  double weight(Language language) {
    return language == Language.EN ? english : korean;
  }
}
