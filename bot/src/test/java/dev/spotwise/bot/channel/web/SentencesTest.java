package dev.spotwise.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.knowledge.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SentencesTest {
  @ParameterizedTest
  @EnumSource
  void everyProblemIsSaidInBothLanguages(Problem problem) {
    assertThat(Sentences.about(problem, Language.EN)).isNotBlank();
    assertThat(Sentences.about(problem, Language.KO)).containsPattern("[가-힣]");
  }

  @ParameterizedTest
  @EnumSource
  void nothingElseIsInTheFiles(Language language) {
    ResourceBundle words = ResourceBundle.getBundle("web", language.locale());
    assertThat(words.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Problem.values())
                .map(p -> p.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }
}
