package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.util.List;
import java.util.regex.Pattern;

/** A person's words, and which signs they tell of as present, here and now. */
interface Telling {
  /**
   * Whether the sign is told of, and not denied, long past, only supposed, or asked about in
   * general.
   */
  boolean tellsOf(Pattern sign);

  /** Whether the words are there at all. */
  boolean mentions(Pattern words);

  /** What is told of as happening, clause by clause, in order; without what is past or asked. */
  List<String> told();

  static Telling of(String text, Language language) {
    return switch (language) {
      case EN -> new EnglishTelling(text);
      case KO -> new KoreanTelling(text);
    };
  }
}
