package dev.spotwise.knowledge.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The labelled words of people in {@code redflags} and {@code lookalikes}. */
final class LabelledSets {
  /** Of each a file a language; the first is {@code en.jsonl}, the others {@code NAME-en.jsonl}. */
  static final List<String> NAMES =
      List.of("", "blind", "blind2", "blind3", "blind4", "training");

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledSets() {}

  /**
   * @param kind of danger, or of what only looks like one
   */
  record Labelled(String text, String kind) {}

  static List<Labelled> read(String folder, String name, Language language) throws IOException {
    String file =
        "/" + folder + "/" + (name.isEmpty() ? "" : name + "-") + language.tag() + ".jsonl";
    List<Labelled> read = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(LabelledSets.class.getResourceAsStream(file))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode node = JSON.readTree(line);
        read.add(new Labelled(node.get("text").asText(), node.get("kind").asText()));
      }
    }
    return read;
  }
}
