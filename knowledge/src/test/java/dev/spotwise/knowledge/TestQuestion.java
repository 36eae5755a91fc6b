package dev.spotwise.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A question with the passages that answer it, of which any one will do. */
record TestQuestion(
    String question, Language language, Set<String> passages, String kind, Optional<String> about) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads {@code questions/NAME} from the test resources; the file's name gives the language where
   * no line does.
   */
  static List<TestQuestion> load(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            TestQuestion.class.getResourceAsStream("/questions/" + name), name)) {
      List<TestQuestion> questions = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode node = JSON.readTree(line);
        Set<String> passages = new HashSet<>();
        node.get("passages").forEach(id -> passages.add(id.asText()));
        questions.add(
            new TestQuestion(
                node.get("question").asText(),
                Language.ofTag(node.path("lang").asText(name.substring(0, 2))).orElseThrow(),
                passages,
                node.path("kind").asText("plain"),
                Optional.ofNullable(node.get("about"))
                    .filter(n -> !n.isNull())
                    .map(JsonNode::asText)));
      }
      return questions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
