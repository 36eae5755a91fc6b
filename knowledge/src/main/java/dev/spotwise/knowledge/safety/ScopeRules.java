package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Medicines;
import dev.spotwise.knowledge.WordList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The patterns of {@code safety/scope-*.txt}: what is refused, and what only looks like it. */
record ScopeRules(Map<RefusalKind, Pattern> forbidden, Map<RefusalKind, Pattern> excused) {
  private static final String NOT = "not ";
  private static final String MEDICINE = "MEDICINE";

  static ScopeRules of(Language language) {
    Map<RefusalKind, Pattern> forbidden = new EnumMap<>(RefusalKind.class);
    Map<RefusalKind, Pattern> excused = new EnumMap<>(RefusalKind.class);
    for (String line : WordList.load("safety/scope-" + language.tag() + ".txt").lines()) {
      int equals = line.indexOf(" = ");
      String name = line.substring(0, equals).strip();
      Pattern pattern = pattern(line.substring(equals + 3), language);
      if (name.startsWith(NOT)) {
        excused.put(kind(name.substring(NOT.length())), pattern);
      } else {
        forbidden.put(kind(name), pattern);
      }
    }
    return new ScopeRules(forbidden, excused);
  }

  private static RefusalKind kind(String name) {
    return RefusalKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Pattern pattern(String value, Language language) {
    return Pattern.compile(
        Shorthand.regex(value, language).replace(MEDICINE, Medicines.pattern(language)));
  }

  boolean forbid(RefusalKind kind, String text) {
    return matches(forbidden, kind, text);
  }

  boolean excuse(RefusalKind kind, String text) {
    return matches(excused, kind, text);
  }

  private static boolean matches(
      Map<RefusalKind, Pattern> patterns, RefusalKind kind, String text) {
    Pattern pattern = patterns.get(kind);
    return pattern != null && pattern.matcher(text).find();
  }
}
