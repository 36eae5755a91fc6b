package dev.spotwise.bot.answer.quality;

import dev.spotwise.knowledge.Language;

/**
 * How many of a set's questions came out in some way.
 *
 * @param set such as {@code questions}
 * @param kind part of the set, or {@code all}
 * @param measure what was counted, such as {@code recall@3}
 * @param hits how many of them
 * @param of all that were asked
 */
public record Score(String set, Language language, String kind, String measure, int hits, int of) {
  static final String ALL = "all";

  /** From 0 to 1; 0 of none. */
  public double share() {
    return of == 0 ? 0 : (double) hits / of;
  }
}
