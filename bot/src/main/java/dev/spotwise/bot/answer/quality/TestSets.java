package dev.spotwise.bot.answer.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets of questions in a folder: {@code questions}, {@code redflags}, {@code lookalikes}, {@code
 * hostile} and {@code dialogues}, each with a file of JSON lines a language.
 */
public final class TestSets {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path folder;

  public TestSets(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws IOException if the file is missing, or a line is not JSON
   */
  public List<KnownQuestion> questions(Language language) throws IOException {
    List<KnownQuestion> questions = new ArrayList<>();
    for (JsonNode line : lines("questions", language)) {
      questions.add(
          new KnownQuestion(
              line.path("question").asText(),
              texts(line.path("passages")),
              line.path("kind").asText(),
              about(line)));
    }
    return questions;
  }

  /**
   * @param set {@code redflags}, {@code lookalikes} or {@code hostile}
   * @throws IOException if the file is missing, or a line is not JSON
   */
  public List<LabelledText> texts(String set, Language language) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (JsonNode line : lines(set, language)) {
      texts.add(new LabelledText(line.path("text").asText(), line.path("kind").asText()));
    }
    return texts;
  }

  /**
   * @throws IOException if the file is missing, or a line is not JSON
   */
  public List<Dialogue> dialogues(Language language) throws IOException {
    List<Dialogue> dialogues = new ArrayList<>();
    for (JsonNode line : lines("dialogues", language)) {
      List<Dialogue.Turn> turns = new ArrayList<>();
      for (JsonNode turn : line.path("turns")) {
        turns.add(
            new Dialogue.Turn(
                turn.path("question").asText(),
                texts(turn.path("passages")),
                turn.path("mode").asText()));
      }
      dialogues.add(new Dialogue(about(line), turns));
    }
    return dialogues;
  }

  private List<JsonNode> lines(String set, Language language) throws IOException {
    Path file = folder.resolve(set).resolve(language.tag() + ".jsonl");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        try {
          lines.add(JSON.readTree(line));
        } catch (JsonProcessingException e) {
          throw new IOException(file + " has a line that is not JSON: " + line, e);
        }
      }
    }
    return lines;
  }

  private static Optional<String> about(JsonNode line) {
    return Optional.of(line.path("about").asText()).filter(page -> !page.isEmpty());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
