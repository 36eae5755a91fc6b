package dev.spotwise.knowledge;

import java.util.Arrays;

/** Typing errors between two strings. */
final class EditDistance {
  private EditDistance() {}

  /**
   * Inserted, left out, wrong and swapped letters between two words (Damerau, optimal string
   * alignment).
   */
  static int between(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        row[j] = step(one.charAt(i - 1) == other.charAt(j - 1), last[j - 1], last[j], row[j - 1]);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }

  /** Errors between a pattern and the stretch of a text that is most like it (Sellers, 1980). */
  static int within(String pattern, String text) {
    int[] last = new int[pattern.length() + 1];
    for (int i = 0; i <= pattern.length(); i++) {
      last[i] = i;
    }
    int best = last[pattern.length()];
    int[] row = new int[pattern.length() + 1];
    for (int j = 1; j <= text.length(); j++) {
      Arrays.fill(row, 0);
      for (int i = 1; i <= pattern.length(); i++) {
        row[i] =
            step(pattern.charAt(i - 1) == text.charAt(j - 1), last[i - 1], last[i], row[i - 1]);
      }
      best = Math.min(best, row[pattern.length()]);
      int[] swap = last;
      last = row;
      row = swap;
    }
    return best;
  }

  private static int step(boolean same, int diagonal, int above, int left) {
    return Math.min(diagonal + (same ? 0 : 1), Math.min(above, left) + 1);
  }
}
