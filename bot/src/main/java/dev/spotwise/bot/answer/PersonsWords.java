package dev.spotwise.bot.answer;

import java.text.Normalizer;

/** Makes what a person wrote fit to be searched for, and to stand in a prompt. */
final class PersonsWords {
  /** A text longer than this says nothing more to search or model. In code points. */
  static final int LONGEST = 600;

  private PersonsWords() {}

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
