package dev.spotwise.bot.answer;

/** Watches an answer while it is written. Called from one thread at a time. */
public interface Preview {
  /** Sees nothing and lets the answer run to its end. */
  Preview NONE = textSoFar -> {};

  /**
   * Shows what is written so far; every sentence of it has passed the checker.
   *
   * @param textSoFar all of it, not only what was added
   */
  void show(String textSoFar);

  /** Whether the person asked to stop; the answer then ends with what was shown. */
  default boolean cancelled() {
    return false;
  }
}
