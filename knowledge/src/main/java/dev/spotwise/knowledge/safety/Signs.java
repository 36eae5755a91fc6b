package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signs of danger of a language and which of them together are a red flag, as {@code
 * safety/signs-*.txt} says.
 *
 * @param flags by severity, most severe first
 */
record Signs(List<Flag> flags) {
  private static final String SIGN = "sign ";
  private static final String FLAG = "flag ";

  /**
   * A kind of danger with the signs that must all be told of, and what explains them harmlessly.
   */
  record Flag(RedFlagKind kind, List<Pattern> signs, List<Pattern> excuses) {
    boolean toldOf(Telling telling) {
      return signs.stream().allMatch(telling::tellsOf)
          && excuses.stream().noneMatch(telling::mentions);
    }
  }

  static Signs of(Language language) {
    Map<String, Pattern> signs = new LinkedHashMap<>();
    List<Flag> flags = new ArrayList<>();
    for (String line : WordList.load("safety/signs-" + language.tag() + ".txt").lines()) {
      int equals = line.indexOf(" = ");
      String name = line.substring(SIGN.length(), equals).strip();
      String value = line.substring(equals + 3);
      if (line.startsWith(SIGN)) {
        signs.put(name, Pattern.compile(Shorthand.regex(value, language)));
      } else if (line.startsWith(FLAG)) {
        String[] parts = value.split("\\s+-\\s+", -1);
        flags.add(
            new Flag(
                RedFlagKind.valueOf(name.toUpperCase(Locale.ROOT)),
                named(parts[0], signs),
                parts.length > 1 ? named(parts[1], signs) : List.of()));
      }
    }
    flags.sort(Comparator.comparing(Flag::kind));
    return new Signs(List.copyOf(flags));
  }

  private static List<Pattern> named(String names, Map<String, Pattern> signs) {
    List<Pattern> patterns = new ArrayList<>();
    for (String name : names.split("\\s*\\+\\s*", -1)) {
      Pattern pattern = signs.get(name.strip());
      if (pattern == null) {
        throw new IllegalStateException("There is no sign '" + name + "'");
      }
      patterns.add(pattern);
    }
    return List.copyOf(patterns);
  }
}
