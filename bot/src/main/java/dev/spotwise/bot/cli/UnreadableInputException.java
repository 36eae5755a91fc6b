package dev.spotwise.bot.cli;

/** What the user gave cannot be used; the message says what to do. */
final class UnreadableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableInputException(String message) {
    super(message);
  }
}
