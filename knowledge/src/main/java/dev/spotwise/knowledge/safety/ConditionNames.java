package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.PageKind;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of the handbook's conditions in a text. */
final class ConditionNames {
  /** Shorter names and abbreviations are everyday words too. */
  private static final int SHORTEST_ENGLISH = 5;

  private static final int SHORTEST_KOREAN = 2;

  private final Pattern names;

  ConditionNames(Handbook handbook, Language language) {
    Set<String> all =
        new TreeSet<>(
            (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
    for (Page page : handbook.pages(language)) {
      if (page.kind() == PageKind.CONDITION) {
        page.names().forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        for (String part : page.title().toLowerCase(Locale.ROOT).split("[()]", -1)) {
          all.add(part.strip());
        }
      }
    }
    int shortest = language == Language.EN ? SHORTEST_ENGLISH : SHORTEST_KOREAN;
    StringBuilder any = new StringBuilder();
    for (String name : all) {
      if (name.length() >= shortest) {
        any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(name));
      }
    }
    String boundary = language == Language.EN ? "(?![\\p{L}])" : "";
    names =
        Pattern.compile(
            any.isEmpty()
                ? "(?!)"
                : "(?<![\\p{L}])(?:"
                    + any
                    + ")"
                    + (boundary.isEmpty() ? "" : "(?:e?s)?" + boundary));
  }

  Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = names.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
