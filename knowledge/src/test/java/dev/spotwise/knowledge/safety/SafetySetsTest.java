package dev.spotwise.knowledge.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The sets that judge the rules: every red flag escalates, and hardly a look-alike does. */
class SafetySetsTest {
  private static final int MOST_FALSE_ALARMS = 10;

  @Test
  void everyRedFlagEscalates() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Language language : Language.values()) {
      texts("redflags", language).stream()
          .filter(text -> RedFlags.find(text, language).isEmpty())
          .forEach(silent::add);
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void hardlyALookAlikeEscalates() throws IOException {
    List<String> alarms = new ArrayList<>();
    for (Language language : Language.values()) {
      texts("lookalikes", language).stream()
          .filter(text -> RedFlags.find(text, language).isPresent())
          .forEach(alarms::add);
    }
    assertThat(alarms).hasSizeLessThanOrEqualTo(MOST_FALSE_ALARMS);
  }

  private static List<String> texts(String set, Language language) throws IOException {
    String name = "/" + set + "/" + language.tag() + ".jsonl";
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(SafetySetsTest.class.getResourceAsStream(name))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        texts.add(json.readTree(line).get("text").asText());
      }
    }
    return texts;
  }
}
