package dev.spotwise.knowledge.safety;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * At least so many of some signs: {@code fever}, or {@code 2 of red_eyes, red_lips, peeling}.
 * People tell of a danger by any few of its signs, so lists of whole combinations would always lack
 * some.
 *
 * @param least how many, 1 or more
 */
record Count(int least, List<Pattern> of) {
  private static final Pattern SOME_OF = Pattern.compile("(\\d) of (.+)");

  static Count of(String term, Map<String, Pattern> signs) {
    Matcher some = SOME_OF.matcher(term.strip());
    boolean counted = some.matches();
    String names = counted ? some.group(2) : term;
    return new Count(
        counted ? Integer.parseInt(some.group(1)) : 1,
        Stream.of(names.split(",", -1)).map(name -> named(name.strip(), signs)).toList());
  }

  private static Pattern named(String name, Map<String, Pattern> signs) {
    Pattern pattern = signs.get(name);
    if (pattern == null) {
      throw new IllegalStateException("There is no sign '" + name + "'");
    }
    return pattern;
  }

  boolean reached(Predicate<Pattern> told) {
    return of.stream().filter(told).limit(least).count() == least;
  }
}
