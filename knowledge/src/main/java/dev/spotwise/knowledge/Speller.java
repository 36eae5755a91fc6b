package dev.spotwise.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends typing errors in English questions: a word that neither the handbook nor everyday English
 * knows becomes the nearest word of the handbook. Immutable.
 */
final class Speller {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']*");
  private static final int SHORTEST = 4;

  /** A short word is near to too many others, so it may only become a wanted one. */
  private static final int SHORT = 5;

  private static final int LETTERS_FOR_TWO_ERRORS = 8;

  private final Map<String, Double> known = new HashMap<>();
  private final Set<String> everyday = new HashSet<>(WordList.load("language/english.txt").words());

  /**
   * Learns the words of a handbook.
   *
   * @param names texts whose words are wanted most
   * @param texts all other texts
   */
  Speller(Collection<String> names, Collection<String> texts) {
    names.forEach(text -> learn(text, 1));
    texts.forEach(text -> learn(text, 0));
    everyday.addAll(WordList.load("language/everyday.txt").words());
  }

  private void learn(String text, double bonus) {
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      known.merge(word.group(), 0.01 + bonus, (a, b) -> Math.max(a, bonus) + 0.01);
    }
  }

  /** The question with its typing errors mended. */
  String mend(String question) {
    return WORD.matcher(question)
        .replaceAll(found -> Matcher.quoteReplacement(mendWord(found.group())));
  }

  private String mendWord(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    if (word.length() < SHORTEST
        || known.containsKey(word)
        || everyday.contains(word)
        || isInflected(word)) {
      return typed;
    }
    int most = word.length() >= LETTERS_FOR_TWO_ERRORS ? 2 : 1;
    String best = typed;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Double> candidate : known.entrySet()) {
      String other = candidate.getKey();
      if (Math.abs(other.length() - word.length()) > most
          || other.length() < SHORTEST
          || (word.length() <= SHORT && candidate.getValue() < 1)) {
        continue;
      }
      int errors = EditDistance.between(word, other);
      boolean sameStart = word.charAt(0) == other.charAt(0);
      if (errors <= (sameStart ? most : 1)) {
        double score = -10.0 * errors + (sameStart ? 4 : 0) + Math.min(3, candidate.getValue());
        if (score > bestScore || (score == bestScore && other.compareTo(best) < 0)) {
          bestScore = score;
          best = other;
        }
      }
    }
    return best;
  }

  private boolean isInflected(String word) {
    for (String ending : new String[] {"s", "es", "ed", "d", "ing", "ly", "er", "y", "'s"}) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        if (known.containsKey(stem)
            || known.containsKey(stem + "e")
            || everyday.contains(stem)
            || everyday.contains(stem + "e")) {
          return true;
        }
      }
    }
    return false;
  }
}
