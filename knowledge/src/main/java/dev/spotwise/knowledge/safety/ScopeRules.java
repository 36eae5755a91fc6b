package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Medicines;
import dev.spotwise.knowledge.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The patterns of {@code safety/scope-*.txt}: what is refused, and what only looks like it. */
record ScopeRules(Map<RefusalKind, List<Joint>> forbidden, Map<RefusalKind, List<Joint>> excused) {
  private static final String NOT = "not ";
  private static final String MEDICINE = "MEDICINE";
  private static final String TOGETHER = " && ";

  static ScopeRules of(Language language) {
    Map<RefusalKind, List<Joint>> forbidden = new EnumMap<>(RefusalKind.class);
    Map<RefusalKind, List<Joint>> excused = new EnumMap<>(RefusalKind.class);
    for (String line : WordList.load("safety/scope-" + language.tag() + ".txt").lines()) {
      int equals = line.indexOf(" = ");
      String name = line.substring(0, equals).strip();
      List<Joint> joints = joints(line.substring(equals + 3), language);
      if (name.startsWith(NOT)) {
        excused.put(kind(name.substring(NOT.length())), joints);
      } else {
        forbidden.put(kind(name), joints);
      }
    }
    return new ScopeRules(forbidden, excused);
  }

  private static RefusalKind kind(String name) {
    return RefusalKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** One for all that stand alone, as one pass over the text finds any of them. */
  private static List<Joint> joints(String value, Language language) {
    List<String> alone = new ArrayList<>();
    List<Joint> joints = new ArrayList<>();
    for (String alternative : value.split(" +\\| +", -1)) {
      if (alternative.contains(TOGETHER)) {
        joints.add(Joint.of(alternative, words -> pattern(words, language)));
      } else {
        alone.add(alternative);
      }
    }
    joints.add(0, Joint.of(String.join(" | ", alone), words -> pattern(words, language)));
    return joints;
  }

  private static Pattern pattern(String value, Language language) {
    return Pattern.compile(
        Shorthand.regex(value, language).replace(MEDICINE, Medicines.pattern(language)));
  }

  /** Where the text asks for what is refused. */
  List<Places> forbidden(RefusalKind kind, CharSequence text) {
    return places(forbidden, kind, text);
  }

  /** Where the text says what makes it only look so. */
  List<Places> excused(RefusalKind kind, CharSequence text) {
    return places(excused, kind, text);
  }

  private static List<Places> places(
      Map<RefusalKind, List<Joint>> rules, RefusalKind kind, CharSequence text) {
    return rules.getOrDefault(kind, List.of()).stream()
        .map(joint -> joint.in(text))
        .filter(Places::any)
        .toList();
  }
}
