package dev.spotwise.bot.answer.quality;

import java.util.List;
import java.util.Optional;

/**
 * A conversation whose right answers are known.
 *
 * @param about id of the page that it begins on, as after a photo's result
 */
public record Dialogue(Optional<String> about, List<Turn> turns) {
  public Dialogue {
    turns = List.copyOf(turns);
  }

  /**
   * @param passages ids of the passages of which any answers the question
   * @param mode {@code answer}, {@code red_flag} or {@code refused}
   */
  public record Turn(String question, List<String> passages, String mode) {
    public Turn {
      passages = List.copyOf(passages);
    }
  }
}
