package dev.spotwise.knowledge.safety;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a telling says of each sign, looked up once, as many flags share their signs. */
final class Evidence {
  private final Telling telling;
  private final Map<Pattern, Boolean> told = new HashMap<>();
  private final Map<Pattern, Boolean> mentioned = new HashMap<>();

  Evidence(Telling telling) {
    this.telling = telling;
  }

  boolean tellsOf(Pattern sign) {
    return told.computeIfAbsent(sign, telling::tellsOf);
  }

  boolean mentions(Pattern words) {
    return mentioned.computeIfAbsent(words, telling::mentions);
  }
}
