package dev.spotwise.knowledge.safety;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From where on in a clause a word has been said, found once: looking back anew from every sign
 * would take the square of a text's length.
 *
 * @param from the index right behind the word, or more than any index
 */
record Reach(int from) {
  static Reach of(Pattern word, CharSequence clause) {
    Matcher first = word.matcher(clause);
    return new Reach(first.find() ? first.end() : Integer.MAX_VALUE);
  }

  boolean covers(int index) {
    return from <= index;
  }
}
