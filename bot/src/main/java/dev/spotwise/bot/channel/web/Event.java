package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.Activity;

/** Something that a browser is to be told. */
sealed interface Event {
  /** There are new lines in the transcript. */
  record Lines() implements Event {}

  /** The answer that is being written. */
  record Preview(String text) implements Event {
    @Override
    public String toString() {
      return "Preview[" + text.length() + " characters]";
    }
  }

  /** What is being done. */
  record Busy(Activity activity) implements Event {}

  /** The last word, after everything was deleted. */
  record Farewell(LineView line) implements Event {}

  /** Keeps the connection open, and finds out whether it still is. */
  record Beat() implements Event {}
}
