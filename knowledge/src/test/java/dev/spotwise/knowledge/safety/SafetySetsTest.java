package dev.spotwise.knowledge.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sets that judge the rules: every red flag escalates, and hardly a look-alike does. The sets
 * {@code blind} to {@code blind4} were each written before the rules of their day were run on them;
 * since then they have helped to improve these, so what holds here says nothing of the next set.
 * What was found at first sight: 74 of 120 and 2 false alarms of 120; 19 and 1 of 60; 24 and 3 of
 * 60; 55 and 5 of 60. {@code unseen}, for which nothing was ever changed, has 47 of 50 and 4 of 50;
 * two of the three silent ones tell of a burn, for which there is no rule.
 */
class SafetySetsTest {
  private static final int MOST_FALSE_ALARMS = 10;

  static List<String> blind() {
    return LabelledSets.NAMES.stream().filter(name -> name.startsWith("blind")).toList();
  }

  @Test
  void everyRedFlagEscalates() throws IOException {
    assertThat(silent("")).isEmpty();
  }

  @Test
  void hardlyALookAlikeEscalates() throws IOException {
    assertThat(alarms("")).hasSizeLessThanOrEqualTo(MOST_FALSE_ALARMS);
  }

  @ParameterizedTest
  @MethodSource("blind")
  void atMostOneFlagOfABlindSetIsSilent(String set) throws IOException {
    assertThat(silent(set)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("blind")
  void atMostTwoLookAlikesOfABlindSetEscalate(String set) throws IOException {
    assertThat(alarms(set)).hasSizeLessThanOrEqualTo(2);
  }

  /** By another author than the rules and the other sets; nothing was ever tuned on it. */
  @Test
  void mostFlagsOfTheUnseenSetEscalateAndFewLookAlikes() throws IOException {
    assertThat(silent("unseen")).hasSizeLessThanOrEqualTo(3);
    assertThat(alarms("unseen")).hasSizeLessThanOrEqualTo(4);
  }

  private static List<String> silent(String set) throws IOException {
    List<String> silent = new ArrayList<>();
    for (Language language : Language.values()) {
      LabelledSets.read("redflags", set, language).stream()
          .map(LabelledSets.Labelled::text)
          .filter(text -> RedFlags.find(text, language).isEmpty())
          .forEach(silent::add);
    }
    return silent;
  }

  private static List<String> alarms(String set) throws IOException {
    List<String> alarms = new ArrayList<>();
    for (Language language : Language.values()) {
      LabelledSets.read("lookalikes", set, language).stream()
          .map(LabelledSets.Labelled::text)
          .filter(text -> RedFlags.find(text, language).isPresent())
          .forEach(alarms::add);
    }
    return alarms;
  }
}
