package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The signs of danger of a language and which of them together are a red flag, as {@code
 * safety/signs-*.txt} says.
 *
 * @param flags by severity, most severe first
 */
record Signs(List<Flag> flags) {
  private static final String WORDS = "words ";
  private static final String SIGN = "sign ";
  private static final String FLAG = "flag ";

  /**
   * A kind of danger with the signs that must all be told of, and what explains them harmlessly.
   */
  record Flag(RedFlagKind kind, List<Count> signs, List<Count> excuses) {
    boolean toldOf(Evidence evidence) {
      return signs.stream().allMatch(count -> count.reached(evidence::tellsOf))
          && excuses.stream().noneMatch(count -> count.reached(evidence::mentions));
    }
  }

  /** The most severe danger that the words tell of. */
  Optional<RedFlagKind> mostSevere(Evidence evidence) {
    return flags.stream().filter(flag -> flag.toldOf(evidence)).map(Flag::kind).findFirst();
  }

  static Signs of(Language language) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Pattern> signs = new LinkedHashMap<>();
    Map<RedFlagKind, List<String>> combinations = new EnumMap<>(RedFlagKind.class);
    for (String line : WordList.load("safety/signs-" + language.tag() + ".txt").lines()) {
      int equals = line.indexOf(" = ");
      String name = line.substring(line.indexOf(' '), equals).strip();
      String value = line.substring(equals + 3);
      if (line.startsWith(WORDS)) {
        words.put(name, "(?:" + filled(value, words).replaceAll(" +\\| +", "|") + ")");
      } else if (line.startsWith(SIGN)) {
        signs.put(name, Pattern.compile(Shorthand.regex(filled(value, words), language)));
      } else if (line.startsWith(FLAG)) {
        RedFlagKind kind = RedFlagKind.valueOf(name.toUpperCase(Locale.ROOT));
        combinations.computeIfAbsent(kind, k -> new ArrayList<>()).add(value);
      }
    }
    List<Flag> flags = new ArrayList<>();
    combinations.forEach((kind, values) -> values.forEach(v -> flags.add(flag(kind, v, signs))));
    return new Signs(List.copyOf(flags));
  }

  private static Flag flag(RedFlagKind kind, String value, Map<String, Pattern> signs) {
    String[] parts = value.split("\\s+-\\s+", -1);
    return new Flag(
        kind, counts(parts[0], signs), parts.length > 1 ? counts(parts[1], signs) : List.of());
  }

  /** Puts the words of a group where its name stands in braces. */
  private static String filled(String value, Map<String, String> words) {
    String filled = value;
    for (Map.Entry<String, String> group : words.entrySet()) {
      filled = filled.replace("{" + group.getKey() + "}", group.getValue());
    }
    return filled;
  }

  private static List<Count> counts(String terms, Map<String, Pattern> signs) {
    return Stream.of(terms.split("\\s*\\+\\s*", -1)).map(term -> Count.of(term, signs)).toList();
  }
}
