package dev.spotwise.bot.cli;

import java.util.Locale;

/**
 * What the look at one thing found.
 *
 * @param name what was looked at
 * @param detail a sentence: what is so, and what to do where something is wrong
 */
record StatusCheck(String name, State state, String detail) {
  /** How it is. */
  enum State {
    OK,
    /** Not used; the program works without it. */
    OFF,
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static StatusCheck ok(String name, String detail) {
    return new StatusCheck(name, State.OK, detail);
  }

  static StatusCheck off(String name, String detail) {
    return new StatusCheck(name, State.OFF, detail);
  }

  static StatusCheck failed(String name, String detail) {
    return new StatusCheck(name, State.FAILED, detail);
  }

  boolean usable() {
    return state != State.FAILED;
  }
}
