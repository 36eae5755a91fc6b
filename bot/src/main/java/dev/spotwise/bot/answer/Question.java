package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a person asks.
 *
 * @param text their words
 * @param language the language to answer in; empty for the language of the words
 * @param about id of the handbook page that the conversation is on
 * @param previous what they asked before, oldest first
 */
public record Question(
    String text, Optional<Language> language, Optional<String> about, List<String> previous) {
  public Question {
    previous = List.copyOf(previous);
  }

  /** A question that stands alone, answered in its own language. */
  public static Question of(String text) {
    return new Question(text, Optional.empty(), Optional.empty(), List.of());
  }

  /** Hides the words: they may be health data. */
  @Override
  public String toString() {
    return "Question[" + text.length() + " characters]";
  }
}
