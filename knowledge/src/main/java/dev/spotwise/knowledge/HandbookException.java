package dev.spotwise.knowledge;

/** A handbook file that cannot be read; the message gives file, line and what to do about it. */
public final class HandbookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String advice;

  HandbookException(String file, int line, String advice) {
    super(file + ":" + line + ": " + advice);
    this.file = file;
    this.line = line;
    this.advice = advice;
  }

  HandbookException(String file, int line, String advice, Throwable cause) {
    this(file, line, advice);
    initCause(cause);
  }

  /** The file, relative to the handbook's folder, such as {@code en/melanoma.md}. */
  public String file() {
    return file;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** What to do about it. */
  public String advice() {
    return advice;
  }
}
