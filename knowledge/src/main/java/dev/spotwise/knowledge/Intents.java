package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what a question wants to know (is it dangerous? catching? what to do?) by the small
 * word lists {@code search/intents-*.txt}. Immutable.
 */
final class Intents {
  /** A word that points to several sections points less to each further one. */
  private static final double FADE = 0.75;

  private static final int SHORTEST_FOR_ERRORS = 5;
  private static final double SURENESS_WITH_ERROR = 0.7;

  private final Language language;
  private final List<Intent> intents;

  private Intents(Language language, List<Intent> intents) {
    this.language = language;
    this.intents = intents;
  }

  static Intents of(Language language) {
    List<Intent> intents = new ArrayList<>();
    for (String line : WordList.load("search/intents-" + language.tag() + ".txt").lines()) {
      int equals = line.indexOf('=');
      List<String> sections = List.of(line.substring(0, equals).strip().split("\\s*,\\s*", -1));
      for (String phrase : line.substring(equals + 1).strip().split("\\s*\\|\\s*", -1)) {
        intents.add(new Intent(phrase, pattern(phrase, language), sections));
      }
    }
    // The longest phrase first: "what will the doctor do" is no question of when to see a doctor.
    intents.sort(Comparator.comparingInt((Intent intent) -> intent.phrase().length()).reversed());
    return new Intents(language, List.copyOf(intents));
  }

  private static Pattern pattern(String phrase, Language language) {
    String regex = phrase.replace("*", "\\p{L}*");
    return Pattern.compile(
        language == Language.EN ? "(?<![\\p{L}])" + regex + "(?![\\p{L}])" : regex);
  }

  /**
   * The sections that a question points to, each with a weight from 0 to 1; empty when it says
   * nothing of the kind.
   */
  Map<String, Double> in(String question) {
    StringBuilder rest = new StringBuilder(normal(question));
    Map<String, Double> sections = new HashMap<>();
    for (Intent intent : intents) {
      Matcher found = intent.pattern().matcher(rest);
      if (found.find()) {
        double weight = 1;
        for (String section : intent.sections()) {
          sections.merge(section, weight, Math::max);
          weight *= FADE;
        }
        rest.replace(found.start(), found.end(), "\n".repeat(found.end() - found.start()));
      }
    }
    return sections.isEmpty() && language == Language.KO ? mistyped(rest.toString()) : sections;
  }

  /** The same where a letter of the phrase is wrong. */
  private Map<String, Double> mistyped(String question) {
    String typed = Jamo.of(question);
    Map<String, Double> sections = new HashMap<>();
    for (Intent intent : intents) {
      String letters = intent.letters();
      if (letters.length() >= SHORTEST_FOR_ERRORS && EditDistance.within(letters, typed) <= 1) {
        sections.merge(intent.sections().get(0), SURENESS_WITH_ERROR, Math::max);
      }
    }
    return sections;
  }

  private String normal(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    return language == Language.EN
        ? lower.replace('’', '\'')
        : lower.replaceAll("[^\\p{L}\\d]+", "");
  }

  private record Intent(String phrase, Pattern pattern, List<String> sections) {
    String letters() {
      return Jamo.of(phrase);
    }
  }
}
