package dev.spotwise.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of a page that would answer a question, by its way of asking. Immutable. */
final class AskedSections {
  /** What a question that is only a name wants. */
  private static final Map<String, Double> WITHOUT_INTENT =
      Map.of("what", 0.6, "looks", 0.4, "danger", 0.3, "doctor", 0.3, "do", 0.2);

  /** What a description without a question wants: to know what it is. */
  private static final Map<String, Double> OF_DESCRIPTION =
      Map.of("looks", 1.0, "what", 0.9, "doctor", 0.6, "danger", 0.4, "do", 0.4, "causes", 0.3);

  /** How much words that point to a section count in a description. */
  private static final double INTENT_IN_DESCRIPTION = 0.4;

  /** Questions to take along use the words of every question and answer none. */
  private static final double QUESTIONS_UNASKED = -1;

  private final Language language;
  private final List<Intents> intents;

  AskedSections(Language language) {
    this.language = language;
    // Korean questions mix the two: "melanoma 위험한가요?" and "흑색종 dangerous?".
    intents =
        language == Language.EN
            ? List.of(Intents.of(Language.EN))
            : List.of(Intents.of(Language.KO), Intents.of(Language.EN));
  }

  /**
   * How much each section is asked for, by its anchor, from 0 (left out) to 1; below 0 where it
   * cannot be meant.
   */
  Map<String, Double> of(String question) {
    Optional<String> asked = AskedPart.of(question, language);
    Map<String, Double> sections = new HashMap<>();
    for (Intents known : intents) {
      known
          .in(asked.orElse(question))
          .forEach((section, weight) -> sections.merge(section, weight, Math::max));
    }
    if (asked.isEmpty()) {
      sections.replaceAll((section, weight) -> weight * INTENT_IN_DESCRIPTION);
      OF_DESCRIPTION.forEach((section, weight) -> sections.merge(section, weight, Math::max));
    }
    if (sections.isEmpty()) {
      sections.putAll(WITHOUT_INTENT);
    }
    sections.putIfAbsent("questions", QUESTIONS_UNASKED);
    return sections;
  }
}
