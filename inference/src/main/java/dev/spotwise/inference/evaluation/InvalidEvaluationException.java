package dev.spotwise.inference.evaluation;

/** The pictures to evaluate cannot be used; the message says what is wrong and what is expected. */
public final class InvalidEvaluationException extends RuntimeException {
  InvalidEvaluationException(String message) {
    super(message);
  }
}
