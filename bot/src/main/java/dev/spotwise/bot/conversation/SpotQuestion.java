package dev.spotwise.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a photo cannot tell and a person can; each matches an answer of {@link
 * dev.spotwise.inference.Answers}. In the order of asking: what bears most on the advice first.
 */
enum SpotQuestion {
  GREW,
  CHANGED,
  BLEED,
  ITCH,
  HURT,
  ELEVATION,
  AGE;

  private static final List<String> YES_OR_NO = List.of("yes", "no");

  /** One age for each group on offer, near its middle. */
  private static final List<String> AGES = List.of("20", "40", "60", "75");

  /** The name in {@link dev.spotwise.inference.Answers#parse}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answers on offer, as {@link dev.spotwise.inference.Answers#parse} takes them. */
  List<String> choices() {
    return this == AGE ? AGES : YES_OR_NO;
  }

  /** Key of the words of a choice. */
  String wordsOf(String choice) {
    return this == AGE ? "spot.age." + choice : "spot." + choice;
  }

  /** What is asked after this. */
  Optional<SpotQuestion> following() {
    return Arrays.stream(values()).dropWhile(question -> question != this).skip(1).findFirst();
  }

  static Optional<SpotQuestion> of(String code) {
    return Arrays.stream(values()).filter(question -> question.code().equals(code)).findFirst();
  }
}
