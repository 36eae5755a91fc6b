package dev.spotwise.inference;

/** The nets cannot be used; the message names the file, what is wrong, and what to do. */
public final class InvalidNetsException extends RuntimeException {
  InvalidNetsException(String message) {
    super(message);
  }

  InvalidNetsException(String message, Throwable cause) {
    super(message, cause);
  }
}
