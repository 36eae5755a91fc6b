package dev.spotwise.bot.answer;

import java.text.Normalizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes what a person wrote fit to be searched for, and to stand in a prompt. */
final class PersonsWords {
  /** A text longer than this says nothing more to search or model. In code points. */
  static final int LONGEST = 600;

  /** As long as the longest message of a chat; rules that look back and forth take that well. */
  private static final int WINDOW = 4096;

  private static final int OVERLAP = 512;

  private PersonsWords() {}

  /** The whole text, in overlapping parts where it is longer than any message of a chat. */
  static Stream<String> windows(String words) {
    return IntStream.iterate(
            0, at -> at == 0 || at + OVERLAP < words.length(), at -> at + WINDOW - OVERLAP)
        .mapToObj(at -> words.substring(at, Math.min(at + WINDOW, words.length())));
  }

  /**
   * One line of at most {@link #LONGEST} code points. Of a long story its beginning, which tells
   * what it is about, and its end, where the question mostly stands, are kept.
   */
  static String brief(String words) {
    String flat = words.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
    int length = flat.codePointCount(0, flat.length());
    if (length <= LONGEST) {
      return flat;
    }
    int half = LONGEST / 2 - 2;
    String head = flat.substring(0, flat.offsetByCodePoints(0, half));
    return head + " ... " + flat.substring(flat.offsetByCodePoints(flat.length(), -half));
  }

  /**
   * As {@link #brief}, and unable to pass for anything but a quotation: no bracket is left that
   * could close the quotation, cite a passage or be read as a model's control token, whichever of
   * Unicode's look-alikes it was written with, and no invisible character.
   */
  static String quoted(String words) {
    return brief(
        Normalizer.normalize(words, Normalizer.Form.NFKC)
            .replaceAll("\\p{Cf}+", "")
            .replaceAll("[<>\\[\\]{}|`‹›«»「」『』【】〈〉《》]+", " "));
  }
}
