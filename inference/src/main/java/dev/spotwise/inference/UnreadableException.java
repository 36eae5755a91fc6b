package dev.spotwise.inference;

/** Carries the reason why a photo cannot be read up to where it becomes an outcome. */
final class UnreadableException extends Exception {
  private final Unreadable.Reason reason;

  UnreadableException(Unreadable.Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  UnreadableException(Unreadable.Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  Unreadable.Reason reason() {
    return reason;
  }
}
