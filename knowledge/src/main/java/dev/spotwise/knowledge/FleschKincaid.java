package dev.spotwise.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade level of English: 0.39 words a sentence + 11.8 syllables a word - 15.59
 * (Kincaid et al., 1975, Research Branch Report 8-75). Syllables are counted by vowel groups, which
 * is right for all but a few words.
 */
final class FleschKincaid {
  private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT =
      Pattern.compile("(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscxz]es)$");

  private FleschKincaid() {}

  /** The US school grade at which sentences can be read; 0 for no words. */
  static double grade(List<String> sentences) {
    int words = 0;
    int syllables = 0;
    for (String sentence : sentences) {
      Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words++;
        syllables += syllables(word.group());
      }
    }
    return words == 0 ? 0 : 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
  }

  static int syllables(String word) {
    int groups = (int) VOWELS.matcher(word).results().count();
    boolean silent = groups > 1 && SILENT.matcher(word).find();
    return Math.max(1, silent ? groups - 1 : groups);
  }
}
