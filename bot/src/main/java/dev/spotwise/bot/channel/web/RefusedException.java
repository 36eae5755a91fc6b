package dev.spotwise.bot.channel.web;

import java.time.Duration;
import java.util.Optional;

/** A request is refused, and the person is told why. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient Optional<Duration> retryAfter;

  RefusedException(Problem problem) {
    this(problem, Optional.empty());
  }

  RefusedException(Problem problem, Optional<Duration> retryAfter) {
    super(problem.name(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  Problem problem() {
    return problem;
  }

  /** When trying again makes sense, if that is known. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
