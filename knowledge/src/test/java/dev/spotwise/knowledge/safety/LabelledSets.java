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
  static final List<String> NAMES = List.of("", "blind", "blind2", "blind3", "blind4", "training");

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledSets() {}

  /**
   * @param kind of danger, or of what only looks like one
   */
  record Labelled(String text, String kind) {}

  static List<Labelled> read(String folder, String name, Language language) throws IOException {
    String file = folder + "/" + (name.isEmpty() ? "" : name + "-") + language.tag() + ".jsonl";
    List<Labelled> read = new ArrayList<>();
    for (JsonNode node : nodes(file)) {
      read.add(new Labelled(node.get("text").asText(), node.get("kind").asText()));
    }
    return read;
  }

  /** The handbook's questions, none of which tells of a danger. */
  static List<String> questions(Language language) throws IOException {
    List<String> questions = new ArrayList<>();
    for (JsonNode node : nodes("questions/" + language.tag() + ".jsonl")) {
      questions.add(node.get("question").asText());
    }
    for (JsonNode node : nodes("questions/tuning.jsonl")) {
      String question = node.get("question").asText();
      if (Language.of(question).orElse(Language.EN) == language) {
        questions.add(question);
      }
    }
    return questions;
  }

  /** The lines of {@code safety/tuning.tsv} in a language; the kind is what must become of them. */
  static List<Labelled> tuning(Language language) throws IOException {
    return SafetyTuningTest.lines().stream()
        .map(line -> line.split("\t", 2))
        .map(parts -> new Labelled(parts[1], parts[0]))
        .filter(labelled -> Language.of(labelled.text()).orElse(Language.EN) == language)
        .toList();
  }

  private static List<JsonNode> nodes(String file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(LabelledSets.class.getResourceAsStream("/" + file))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }
}
