package dev.spotwise.bot.channel.web;

import java.time.Duration;

/** Every rate limit of the chat page, in one table. */
enum Limit {
  // Each visitor.
  MESSAGE(30, Duration.ofMinutes(1)),
  PHOTO(12, Duration.ofMinutes(1)),
  PRESS(90, Duration.ofMinutes(1)),
  READ(240, Duration.ofMinutes(1)),
  // Each address: who asks for these has no visitor's cookie yet.
  SESSION(60, Duration.ofMinutes(1)),
  TOKEN(10, Duration.ofMinutes(1));

  /** Upload bodies held in memory at once, 20 MB each. */
  static final int UPLOADS_AT_ONCE = 4;

  /** Browsers listening at once: one visitor's windows, and everyone's. */
  static final int WINDOWS_OF_A_VISITOR = 6;

  static final int WINDOWS = 500;

  private final int times;
  private final Duration period;

  Limit(int times, Duration period) {
    this.times = times;
    this.period = period;
  }

  /** How often, in one {@link #period}; all at once is allowed. */
  int times() {
    return times;
  }

  Duration period() {
    return period;
  }
}
