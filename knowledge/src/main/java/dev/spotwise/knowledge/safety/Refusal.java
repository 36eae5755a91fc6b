package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.util.List;

/**
 * A question that is not answered, with the short text that says so and still helps.
 *
 * @param kind why not
 * @param language the language of the text
 * @param sentences the text, in order
 */
public record Refusal(RefusalKind kind, Language language, List<String> sentences) {
  public Refusal {
    sentences = List.copyOf(sentences);
  }

  /** All sentences as one text. */
  public String text() {
    return String.join(" ", sentences);
  }
}
