package dev.spotwise.bot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.bot.answer.Question;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import java.util.List;
import java.util.Optional;

/** A question as a JSON line: {@code {"question": ..., "lang": ..., "about": ...}}. */
final class AskLine {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AskLine() {}

  /**
   * @param language the language for lines that name none
   * @param about the page for lines that name none
   * @throws UnreadableInputException saying what is wrong with the line
   */
  static Question parse(
      String line, Optional<Language> language, Optional<String> about, Handbook handbook)
      throws UnreadableInputException {
    JsonNode json = read(line);
    if (!json.path("question").isTextual()) {
      throw new UnreadableInputException("the line has no \"question\"");
    }
    Optional<Language> own = Optional.empty();
    if (json.hasNonNull("lang")) {
      own = Optional.of(language(json.get("lang").asText()));
    }
    Optional<String> page = about;
    if (json.hasNonNull("about")) {
      page = Optional.of(page(json.get("about").asText(), handbook));
    }
    return new Question(
        json.get("question").asText(), own.isPresent() ? own : language, page, List.of());
  }

  private static JsonNode read(String line) throws UnreadableInputException {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UnreadableInputException("the line is not JSON");
    }
  }

  /**
   * @throws UnreadableInputException for anything but {@code en} and {@code ko}
   */
  static Language language(String tag) throws UnreadableInputException {
    return Language.ofTag(tag)
        .orElseThrow(() -> new UnreadableInputException("'" + tag + "' is neither en nor ko"));
  }

  /**
   * @throws UnreadableInputException if the handbook has no such page
   */
  static String page(String id, Handbook handbook) throws UnreadableInputException {
    if (handbook.page(id, Language.EN).isEmpty()) {
      throw new UnreadableInputException(
          "the handbook has no page '" + id + "'; its pages are files such as melanoma.md");
    }
    return id;
  }
}
