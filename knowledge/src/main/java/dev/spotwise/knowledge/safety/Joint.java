package dev.spotwise.knowledge.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Words that mean something together, in any order and not far from each other: {@code A && B &&
 * !C}. A pattern that looks ahead for B from every A would take the square of a text's length.
 *
 * @param all the first is where it stands; the others must be near
 * @param none what must not be near
 */
record Joint(List<Pattern> all, List<Pattern> none) {
  /** In characters: a long message's sentence or three. */
  private static final int NEAR = 300;

  static Joint of(String value, Function<String, Pattern> compile) {
    List<Pattern> all = new ArrayList<>();
    List<Pattern> none = new ArrayList<>();
    for (String part : value.split(" && ", -1)) {
      String words = part.strip();
      if (words.startsWith("!")) {
        none.add(compile.apply(words.substring(1)));
      } else {
        all.add(compile.apply(words));
      }
    }
    return new Joint(List.copyOf(all), List.copyOf(none));
  }

  Places in(CharSequence text) {
    Places found = Places.of(all.get(0), text);
    for (Pattern other : all.subList(1, all.size())) {
      if (!found.any()) {
        return found;
      }
      Places places = Places.of(other, text);
      found = found.where(place -> places.isNear(place, NEAR));
    }
    for (Pattern other : none) {
      if (found.any()) {
        Places places = Places.of(other, text);
        found = found.where(place -> !places.isNear(place, NEAR));
      }
    }
    return found;
  }
}
