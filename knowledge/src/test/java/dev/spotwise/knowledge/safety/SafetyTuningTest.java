package dev.spotwise.knowledge.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words on which the rules were tuned; each must keep its outcome. */
class SafetyTuningTest {
  static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SafetyTuningTest.class.getResourceAsStream("/safety/tuning.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void becomesWhatItMust(String line) {
    String expected = line.substring(0, line.indexOf('\t'));
    String text = line.substring(line.indexOf('\t') + 1);
    Language language = Language.of(text).orElse(Language.EN);
    String outcome =
        RedFlags.find(text, language)
            .map(flag -> "F:" + flag.kind().code())
            .orElseGet(
                () ->
                    Scope.judge(text, language)
                        .map(refusal -> "R:" + refusal.kind().code())
                        .orElse("-"));
    assertThat(outcome).isEqualTo(expected);
  }
}
