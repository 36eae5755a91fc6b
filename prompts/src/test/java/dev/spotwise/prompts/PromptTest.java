package dev.spotwise.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {
  @ParameterizedTest
  @ValueSource(strings = {"answer", "result"})
  void everyPlaceholderOfEveryShippedTextIsFilled(String name) {
    Prompt prompt = Prompt.named(name);
    Map<String, String> values =
        prompt.placeholders().stream().collect(Collectors.toMap(p -> p, p -> "value of " + p));

    String filled = prompt.fill(values);

    assertThat(filled).contains(values.values()).doesNotContain("{{").doesNotContain("}}");
  }

  @Test
  void aMissingValueIsRefused() {
    assertThatThrownBy(() -> new Prompt("p", "{{a}} {{b}}").fill(Map.of("a", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, b]");
  }

  @Test
  void anUnknownValueIsRefused() {
    assertThatThrownBy(() -> new Prompt("p", "{{a}}").fill(Map.of("a", "1", "b", "2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAPersonWroteIsNeverReadAsAPlaceholder() {
    Prompt prompt = new Prompt("p", "{{question}}|{{passages}}");

    assertThat(prompt.fill(Map.of("question", "{{passages}} $1 \\", "passages", "x")))
        .isEqualTo("{{passages}} $1 \\|x");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Prompt.named("none")).hasMessageContaining("/prompts/none.txt");
  }
}
