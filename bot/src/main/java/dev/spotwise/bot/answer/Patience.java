package dev.spotwise.bot.answer;

import java.time.Duration;

/**
 * How long to wait for a language model.
 *
 * @param first for the first piece, since the model may have to be loaded
 * @param next between two pieces
 * @param whole for the whole answer
 */
record Patience(Duration first, Duration next, Duration whole) {
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(120));
}
