package dev.spotwise.bot.loop;

import java.time.Duration;

/** What a lane wants after a step. */
sealed interface Next {
  /** There may be more to do: another step, after the other lanes had their turn. */
  record Again() implements Next {}

  /** Nothing to do until the next signal. */
  record Idle() implements Next {}

  /** The same again after a pause. Signals do not shorten it. */
  record After(Duration pause) implements Next {}
}
