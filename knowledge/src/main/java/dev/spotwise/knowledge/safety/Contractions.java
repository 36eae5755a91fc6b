package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.WordList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Short ways of typing, spelled as the rules expect them: "wont" as "won't", "cant" as "can't", by
 * {@code safety/typing-en.txt}.
 */
final class Contractions {
  private static final Map<String, String> SPELLED = new LinkedHashMap<>();

  static {
    for (String line : WordList.load("safety/typing-en.txt").lines()) {
      int equals = line.indexOf(" = ");
      for (String typed : line.substring(0, equals).strip().split("\\s*\\|\\s*", -1)) {
        SPELLED.put(typed, line.substring(equals + 3).strip());
      }
    }
  }

  private static final Pattern WORD = Pattern.compile("[a-z][a-z']*+");

  private Contractions() {}

  static String spelled(String text) {
    return WORD.matcher(text)
        .replaceAll(found -> SPELLED.getOrDefault(found.group(), found.group()));
  }
}
