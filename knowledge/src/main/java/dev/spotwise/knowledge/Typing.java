package dev.spotwise.knowledge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people type in a hurry, from {@code search/typing-*.txt}: shorthand, endings of messenger
 * talk and common slips become what was meant. Immutable.
 */
final class Typing {
  private final List<Habit> habits;

  Typing(Language language) {
    habits =
        WordList.load("search/typing-" + language.tag() + ".txt").lines().stream()
            .map(line -> habit(line, language))
            .toList();
  }

  private static Habit habit(String line, Language language) {
    int equals = line.indexOf(" =");
    String typed = line.substring(0, equals);
    String regex =
        language == Language.EN ? "(?i)(?<![\\p{L}\\d'])(?:" + typed + ")(?![\\p{L}\\d'])" : typed;
    return new Habit(
        Pattern.compile(regex), Matcher.quoteReplacement(line.substring(equals + 2).strip()));
  }

  /** The question as it was meant. */
  String meant(String question) {
    String meant = question;
    for (Habit habit : habits) {
      meant = habit.typed().matcher(meant).replaceAll(habit.meant());
    }
    return meant;
  }

  private record Habit(Pattern typed, String meant) {}
}
