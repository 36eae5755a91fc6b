package dev.spotwise.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds Korean names, and English ones in Korean questions, whatever the spacing. Where none is
 * found, names that differ by a wrong letter or two count for less.
 */
final class KoreanNames implements NameFinder {
  private static final int SHORTEST_FREE_NAME = 3;
  private static final int SHORTEST_FOR_ERRORS = 5;
  private static final int LETTERS_FOR_TWO_ERRORS = 10;
  private static final double SURENESS_WITH_ERROR = 1;
  private static final double CLOSE_CALL = 0.04;

  /** "모기 물린 것처럼 부풀어요" names what it is not. */
  private static final Pattern COMPARISON =
      Pattern.compile("␣?(?:[가-힣]{0,2}␣?(?:것|거)␣?)?(?:같|처럼|비슷|인␣?줄|듯|마냥)");

  private static final double IN_COMPARISON = 0.4;

  /** A word of one syllable, such as "점", also stands for any spot. */
  private static final double SURENESS_OF_SYLLABLE = 0.7;

  private final List<Name> names;
  private final List<String> notNames =
      WordList.load("search/not-names-ko.txt").lines().stream().map(KoreanNames::spaced).toList();

  KoreanNames(List<Page> korean, List<Page> english) {
    Map<String, Set<String>> pages = new HashMap<>();
    for (Page page : Stream.concat(korean.stream(), english.stream()).toList()) {
      for (String name : PageNames.of(page)) {
        String squeezed = squeeze(name);
        boolean abbreviation = squeezed.length() <= 2 && squeezed.matches("[a-z0-9]*");
        if (!abbreviation) {
          pages.computeIfAbsent(squeezed, n -> new HashSet<>()).add(page.id());
        }
      }
    }
    names =
        pages.entrySet().stream()
            .map(
                entry ->
                    new Name(
                        pattern(entry.getKey()),
                        Jamo.of(entry.getKey()),
                        entry.getValue(),
                        entry.getKey().length() == 1 ? SURENESS_OF_SYLLABLE : 1))
            .sorted(Comparator.comparingInt((Name name) -> name.letters().length()).reversed())
            .toList();
  }

  /**
   * Short names only at the start of a word, one syllable only before a particle or the end, Latin
   * ones only between other letters. {@code ␣} stands where the question had a space.
   */
  private static Pattern pattern(String name) {
    String spaced = spaced(name);
    if (name.matches("[\\x00-\\x7f]+")) {
      return Pattern.compile("(?<![a-z])" + spaced + "(?:s|es)?(?![a-z])");
    }
    if (name.length() >= SHORTEST_FREE_NAME) {
      return Pattern.compile(spaced);
    }
    if (name.length() == 2) {
      return Pattern.compile("(?<![가-힣])" + spaced);
    }
    return Pattern.compile("(?<![가-힣])" + name + "(?=␣|$|이|은|을|도|의|에|과|만|들|인|처럼|빼|제거|때문)");
  }

  private static String spaced(String name) {
    return name.replaceAll("(?<=.)(?=.)", "␣?");
  }

  @Override
  public Map<String, Double> find(String question) {
    String text = question.toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\d]+", "␣");
    for (String notName : notNames) {
      text = text.replaceAll(notName, "␣");
    }
    Map<String, Double> pages = new HashMap<>();
    for (Name name : names) {
      Matcher at = name.pattern().matcher(text);
      if (at.find()) {
        double sure = COMPARISON.matcher(text.substring(at.end())).lookingAt() ? IN_COMPARISON : 1;
        name.pages().forEach(page -> pages.merge(page, sure * name.sureness(), Math::max));
        text = at.replaceAll("␣");
      }
    }
    return pages.isEmpty() ? withErrors(squeeze(text)) : pages;
  }

  private Map<String, Double> withErrors(String question) {
    String typed = Jamo.of(question);
    Map<String, Double> pages = new HashMap<>();
    for (Name name : names) {
      int letters = name.letters().length();
      if (letters < SHORTEST_FOR_ERRORS) {
        continue;
      }
      int errors = EditDistance.within(name.letters(), typed);
      if (errors <= (letters >= LETTERS_FOR_TWO_ERRORS ? 2 : 1)) {
        double sure = SURENESS_WITH_ERROR - (double) errors / letters;
        name.pages().forEach(page -> pages.merge(page, sure, Math::max));
      }
    }
    double best = pages.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    pages.values().removeIf(sure -> sure < best - CLOSE_CALL);
    return pages;
  }

  private static String squeeze(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "");
  }

  /**
   * A name: how it stands in a question, its letters, the pages that it names, and how surely from
   * 0 to 1.
   */
  private record Name(Pattern pattern, String letters, Set<String> pages, double sureness) {}
}
