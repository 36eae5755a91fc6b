package dev.spotwise.bot.loop;

import java.time.Duration;

/**
 * Pauses that double.
 *
 * @param first the pause after the first failure
 * @param most no pause is longer
 */
public record Backoff(Duration first, Duration most) {
  private static final int MOST_DOUBLINGS = 30;

  /** The pause after so many failures, at least 1. */
  Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
    return pause.compareTo(most) < 0 ? pause : most;
  }
}
