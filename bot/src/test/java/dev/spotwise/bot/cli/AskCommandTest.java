package dev.spotwise.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AskCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new AskCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExitCodeExceptionMapper(Faults::exitCode)
        .setExecutionExceptionHandler(Faults::explain)
        .execute(args);
  }

  private int pipe(String input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString().split("\\R", -1)) {
      if (!line.isBlank()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void printsTheContractAsJson() throws IOException {
    assertThat(run("--json", "--about", "melanoma", "Is it dangerous?")).isZero();
    JsonNode answer = lines().get(0);
    assertThat(names(answer))
        .containsExactly(
            "mode", "language", "text", "sentences", "citations", "passages", "millis");
    assertThat(answer.get("mode").asText()).isEqualTo("extract");
    assertThat(answer.get("language").asText()).isEqualTo("en");
    assertThat(names(answer.get("sentences").get(0))).containsExactly("text", "cites");
    assertThat(names(answer.get("citations").get(0)))
        .containsExactly("id", "title", "source", "url");
    assertThat(answer.get("passages").get(0).asText()).startsWith("melanoma#");
    assertThat(answer.get("millis").isNumber()).isTrue();
    assertThat(answer.get("text").asText())
        .startsWith(answer.get("sentences").get(0).get("text").asText());
  }

  @Test
  void printsSourcesForPeople() {
    assertThat(run("--lang", "ko", "--about", "melanoma", "흑색종은", "위험한가요?")).isZero();
    assertThat(out.toString())
        .contains("흑색종")
        .contains(" [1]\n")
        .contains("\n[1] ")
        .contains("https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¿Es peligroso este lunar que tengo?",
        "这个痣危险吗？",
        "このほくろは危険ですか？",
        "هل هذه الشامة خطيرة؟"
      })
  void tellsAThirdLanguageInBothWhatItSpeaks(String question) throws IOException {
    assertThat(run("--json", question)).isZero();
    JsonNode answer = lines().get(0);
    assertThat(answer.get("mode").asText()).isEqualTo("refused");
    assertThat(answer.get("text").asText()).contains("English").contains("영어와 한국어");
  }

  @Test
  void answersAMixtureInKorean() throws IOException {
    assertThat(run("--json", "melanoma가 뭐예요?")).isZero();
    assertThat(lines().get(0).get("language").asText()).isEqualTo("ko");
  }

  @Test
  void keepsTheContractWhereItRefuses() throws IOException {
    assertThat(run("--json", "🤔")).isZero();
    JsonNode answer = lines().get(0);
    assertThat(answer.get("mode").asText()).isEqualTo("refused");
    assertThat(answer.get("citations")).isEmpty();
    assertThat(answer.get("passages")).isEmpty();
    assertThat(answer.get("sentences")).isNotEmpty();
  }

  @Test
  void answersEveryLineThatItCanReadAndTellsOfTheOthers() throws IOException {
    String input =
        """
        {"question": "Is it dangerous?", "about": "melanoma"}
        not JSON

        {"lang": "en"}
        {"question": "위험한가요?", "lang": "ko", "about": "melanoma"} trailing
        {"question": "Is it dangerous?", "about": "no-such-page"}
        {"question": "Is it dangerous?", "lang": "fr"}
        {"question": "위험한가요?", "about": "melanoma"}
        """;
    assertThat(pipe(input, "--json", "-")).isEqualTo(2);
    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0).get("language").asText()).isEqualTo("en");
    assertThat(lines.subList(1, 6)).allMatch(line -> line.hasNonNull("error"));
    assertThat(lines.subList(1, 6))
        .extracting(line -> line.get("line").asInt())
        .containsExactly(2, 4, 5, 6, 7);
    assertThat(lines.get(6).get("language").asText()).isEqualTo("ko");
  }

  @Test
  void refusesWrongUsage() {
    assertThat(run("--about", "no-such-page", "Is it dangerous?")).isEqualTo(2);
    assertThat(run("--lang", "fr", "Is it dangerous?")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("no-such-page").contains("fr").contains("QUESTION");
  }
}
