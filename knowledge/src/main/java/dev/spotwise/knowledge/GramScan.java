package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds texts by pieces of words: neighbouring letters or syllables, which a typing error spoils
 * only in part. It reads all texts for each question, a few hundred thousand letters, so that a
 * start need not count every piece. Immutable.
 */
final class GramScan {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");

  private final int gram;
  private final List<String> texts;

  /**
   * Prepares texts.
   *
   * @param gram letters in a piece, at most 3
   */
  GramScan(int gram, Collection<String> texts) {
    this.gram = gram;
    this.texts = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  /** BM25 without length: pieces that few texts hold count more. By the order of the texts. */
  double[] scores(String question) {
    Map<Long, Integer> pieces = new HashMap<>();
    for (String word : BETWEEN_WORDS.split(question.toLowerCase(Locale.ROOT), -1)) {
      for (int i = 0; i + gram <= word.length(); i++) {
        pieces.putIfAbsent(key(word, i), pieces.size());
      }
    }
    boolean[] begins = new boolean[Character.MAX_VALUE + 1];
    pieces.keySet().forEach(key -> begins[(int) (key >> (16 * (gram - 1)))] = true);
    List<int[]> counts = new ArrayList<>();
    int[] holders = new int[pieces.size()];
    for (String text : texts) {
      int[] count = new int[pieces.size()];
      for (int i = 0; i + gram <= text.length(); i++) {
        if (begins[text.charAt(i)]) {
          Integer piece = pieces.get(key(text, i));
          if (piece != null && count[piece]++ == 0) {
            holders[piece]++;
          }
        }
      }
      counts.add(count);
    }
    double[] scores = new double[texts.size()];
    for (int text = 0; text < scores.length; text++) {
      int[] count = counts.get(text);
      for (int piece = 0; piece < count.length; piece++) {
        scores[text] +=
            TermIndex.rarity(holders[piece], texts.size())
                * 2.2
                * count[piece]
                / (count[piece] + 1.2);
      }
    }
    return scores;
  }

  private long key(String text, int at) {
    long key = 0;
    for (int i = at; i < at + gram; i++) {
      key = key << 16 | text.charAt(i);
    }
    return key;
  }
}
