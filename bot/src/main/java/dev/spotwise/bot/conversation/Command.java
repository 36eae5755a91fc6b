package dev.spotwise.bot.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The commands that a person can type. */
enum Command {
  START,
  HELP,
  PRIVACY,
  DELETE,
  LANGUAGE,
  STOP;

  /** Whether a text is a command at all, known or not. */
  static boolean looksLike(String text) {
    return text.strip().matches("(?s)/[\\p{L}_].*");
  }

  /** {@code /help}, {@code /help@SomeBot} and {@code /help me} all mean {@link #HELP}. */
  static Optional<Command> of(String text) {
    String word = text.strip().split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(command -> word.equals("/" + command.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** What stands after the command. */
  static String argument(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    return parts.length < 2 ? "" : parts[1].strip();
  }
}
