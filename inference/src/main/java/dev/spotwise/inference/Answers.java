package dev.spotwise.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the person says about the spot, which a photo cannot show. Each may be unknown.
 *
 * @param grew whether it has become larger
 * @param changed whether shape or colour has changed
 * @param bleed whether it bleeds
 * @param itch whether it itches
 * @param hurt whether it hurts
 * @param elevation whether it is raised
 * @param age of the person in years, 0 to 120
 */
public record Answers(
    Optional<Boolean> grew,
    Optional<Boolean> changed,
    Optional<Boolean> bleed,
    Optional<Boolean> itch,
    Optional<Boolean> hurt,
    Optional<Boolean> elevation,
    OptionalInt age) {

  /** Nothing is known. */
  public static final Answers NONE =
      new Answers(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty());

  private static final int MAX_AGE = 120;

  public Answers {
    if (age.isPresent() && (age.getAsInt() < 0 || age.getAsInt() > MAX_AGE)) {
      throw new IllegalArgumentException("age must be from 0 to " + MAX_AGE);
    }
  }

  /** Whether nothing at all was answered. */
  public boolean none() {
    return equals(NONE);
  }

  /**
   * Reads answers such as {@code grew=yes,bleed=no,age=60}; what is not named stays unknown.
   *
   * @throws IllegalArgumentException saying what is wrong, if a name or value is not known
   */
  public static Answers parse(String text) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      if (part.isBlank()) {
        continue;
      }
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "Expected NAME=VALUE but found \"" + part.strip() + "\"");
      }
      String name = part.substring(0, equals).strip();
      if (given.put(name, part.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("\"" + name + "\" is answered twice");
      }
    }
    Answers answers =
        new Answers(
            yesOrNo(given, "grew"),
            yesOrNo(given, "changed"),
            yesOrNo(given, "bleed"),
            yesOrNo(given, "itch"),
            yesOrNo(given, "hurt"),
            yesOrNo(given, "elevation"),
            years(given));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown answer "
              + given.keySet()
              + "; known are grew, changed, bleed, itch, hurt, elevation and age");
    }
    return answers;
  }

  private static Optional<Boolean> yesOrNo(Map<String, String> given, String name) {
    String value = given.remove(name);
    if (value == null) {
      return Optional.empty();
    }
    return switch (value) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      case "unknown" -> Optional.empty();
      default ->
          throw new IllegalArgumentException(
              "\"" + name + "\" must be yes, no or unknown, not \"" + value + "\"");
    };
  }

  private static OptionalInt years(Map<String, String> given) {
    String value = given.remove("age");
    if (value == null || value.equals("unknown")) {
      return OptionalInt.empty();
    }
    if (!value.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("\"age\" must be a number, not \"" + value + "\"");
    }
    return OptionalInt.of(Integer.parseInt(value));
  }
}
