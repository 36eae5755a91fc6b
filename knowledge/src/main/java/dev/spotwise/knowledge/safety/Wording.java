package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.WordList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording that decides whether a sentence says more, or something calmer, than its passage:
 * {@code safety/wording-*.txt}.
 */
final class Wording {
  static final int MOST_URGENT = 5;

  private final Map<String, Pattern> patterns = new HashMap<>();

  private Wording() {}

  static Wording of(Language language) {
    Wording wording = new Wording();
    for (String line : WordList.load("safety/wording-" + language.tag() + ".txt").lines()) {
      int equals = line.indexOf(" = ");
      wording.patterns.put(
          line.substring(0, equals).strip(),
          Pattern.compile(Shorthand.regex(line.substring(equals + 3), language)));
    }
    return wording;
  }

  boolean has(String name, String text) {
    return first(name, text).isPresent();
  }

  /** The first words of a kind in a text. */
  Optional<String> first(String name, String text) {
    Matcher matcher = matcher(name, text);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }

  /** All words of a kind in a text. */
  Set<String> all(String name, String text) {
    Set<String> found = new LinkedHashSet<>();
    matcher(name, text).results().forEach(result -> found.add(result.group().strip()));
    return found;
  }

  /** How many words of a kind a text has. */
  long count(String name, String text) {
    return matcher(name, text).results().count();
  }

  /** How soon a text says to go, from 1 to 5 for the most urgent; 0 when it does not say. */
  int urgency(String text) {
    for (int rank = MOST_URGENT; rank > 0; rank--) {
      if (has("urgency " + rank, text)) {
        return rank;
      }
    }
    return 0;
  }

  private Matcher matcher(String name, String text) {
    Pattern pattern = patterns.get(name);
    if (pattern == null) {
      throw new IllegalStateException("There is no wording '" + name + "'");
    }
    return pattern.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
