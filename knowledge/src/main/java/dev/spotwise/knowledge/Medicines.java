package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds medicines that a text names, by the word lists {@code medicine/en.txt} and {@code
 * medicine/ko.txt}.
 */
public final class Medicines {
  private static final Map<Language, Pattern> NAMES = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      NAMES.put(language, Pattern.compile(pattern(language)));
    }
  }

  private Medicines() {}

  /** The medicines and kinds of medicine named in a text, lower case and singular, in order. */
  public static Set<String> namedIn(String text, Language language) {
    Set<String> found = new LinkedHashSet<>();
    Matcher names =
        Objects.requireNonNull(NAMES.get(language)).matcher(text.toLowerCase(Locale.ROOT));
    while (names.find()) {
      found.add(language == Language.EN ? names.group().replaceFirst("s$", "") : names.group());
    }
    return found;
  }

  /** A regular expression without groups for every name in the list of a language. */
  public static String pattern(Language language) {
    List<String> alternatives = new ArrayList<>();
    for (String line : WordList.load("medicine/" + language.tag() + ".txt").lines()) {
      alternatives.add(
          line.startsWith("-") ? "\\p{L}{2,}" + line.substring(1) : Pattern.quote(line));
    }
    String any = String.join("|", alternatives);
    // Korean particles follow a noun without a space, so only the front of a Korean name is a word
    // boundary.
    return switch (language) {
      case EN -> "(?<![\\p{L}\\d])(?:" + any + ")(?:e?s)?(?!\\p{L})";
      case KO -> "(?<![\\p{L}\\d])(?:" + any + ")";
    };
  }
}
