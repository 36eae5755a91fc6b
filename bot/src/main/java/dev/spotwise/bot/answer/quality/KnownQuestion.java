package dev.spotwise.bot.answer.quality;

import java.util.List;
import java.util.Optional;

/**
 * A question whose answer is known.
 *
 * @param passages ids of the passages of which any answers it
 * @param kind how it is put, such as {@code lay} or {@code typo}
 * @param about id of the page that a follow-up is about
 */
public record KnownQuestion(
    String question, List<String> passages, String kind, Optional<String> about) {
  public KnownQuestion {
    passages = List.copyOf(passages);
  }
}
