package dev.spotwise.knowledge.safety;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a pattern stands in a text, found in one pass, so that "near" is a look into a sorted list
 * and not another search.
 */
final class Places {
  private final int[] starts;

  private Places(int[] starts) {
    this.starts = starts;
  }

  static Places of(Pattern pattern, CharSequence text) {
    return new Places(pattern.matcher(text).results().mapToInt(MatchResult::start).toArray());
  }

  /** Whether one is at most so many characters before or after a place. */
  boolean isNear(int place, int distance) {
    int at = Arrays.binarySearch(starts, place);
    if (at >= 0) {
      return true;
    }
    int next = -at - 1;
    return (next < starts.length && starts[next] - place <= distance)
        || (next > 0 && place - starts[next - 1] <= distance);
  }

  Places where(IntPredicate condition) {
    return new Places(Arrays.stream(starts).filter(condition).toArray());
  }

  /** Where each match starts, in ascending order. */
  IntStream starts() {
    return Arrays.stream(starts);
  }

  boolean any() {
    return starts.length > 0;
  }
}
