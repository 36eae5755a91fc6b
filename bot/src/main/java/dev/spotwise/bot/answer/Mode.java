package dev.spotwise.bot.answer;

import java.util.Locale;

/** How an answer came about. */
public enum Mode {
  /** A language model reworded passages, and every sentence passed the checker. */
  LLM,
  /** The handbook's own sentences. */
  EXTRACT,
  /** Words that call for help at once: a fixed text. */
  RED_FLAG,
  /** Not a question that may or can be answered here; the text says so and still helps. */
  REFUSED;

  /** The word that JSON uses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
