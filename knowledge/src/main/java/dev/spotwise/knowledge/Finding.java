package dev.spotwise.knowledge;

/**
 * Something that an author should mend.
 *
 * @param file relative to the handbook's folder
 * @param line from 1
 * @param advice what to do about it
 */
public record Finding(String file, int line, String advice) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + advice;
  }
}
