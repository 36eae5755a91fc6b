package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@link Weights} weighs in a person's words: the words, pairs of them, and runs of letters,
 * which typing errors and Korean endings leave alike. Each is a number below {@link #SIZE};
 * different ones may share a number.
 */
final class Marks {
  /** A power of two, large beside the some thousand marks that the training sets hold. */
  static final int SIZE = 1 << 14;

  /** A longer tale is weighed in parts, lest much else in it outweigh the danger. In letters. */
  private static final int PART = 240;

  private Marks() {}

  /** The marks of each part of what is told. */
  static Stream<Set<Integer>> of(List<String> told, Language language) {
    String all = String.join(" . ", told);
    Stream.Builder<Set<Integer>> parts = Stream.builder();
    for (int at = 0; at == 0 || at + PART / 2 < all.length(); at += PART / 2) {
      Set<Integer> marks = new HashSet<>();
      addWords(all.substring(at, Math.min(at + PART, all.length())), language, marks);
      parts.add(marks);
    }
    return parts.build();
  }

  private static void addWords(String text, Language language, Set<Integer> marks) {
    int shortest = language == Language.EN ? 3 : 1;
    int longest = language == Language.EN ? 5 : 4;
    String padded = " " + text + " ";
    for (int length = shortest; length <= longest; length++) {
      for (int at = 0; at + length <= padded.length(); at++) {
        marks.add(index(padded.substring(at, at + length)));
      }
    }
    String[] words = text.strip().split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      marks.add(index("word " + words[i]));
      if (i > 0) {
        marks.add(index("words " + words[i - 1] + " " + words[i]));
      }
    }
  }

  private static int index(String mark) {
    int hash = mark.hashCode() * 0x9E3779B1;
    return hash >>> 18;
  }
}
