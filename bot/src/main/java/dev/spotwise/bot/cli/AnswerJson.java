package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.bot.answer.Answer;
import dev.spotwise.bot.answer.CitedSentence;
import java.util.List;

/** An answer as {@code ask --json} prints it. */
final class AnswerJson {
  private static final double NANOS_PER_MILLI = 1e6;

  private AnswerJson() {}

  static ObjectNode of(Answer answer) {
    ObjectNode json =
        Json.object()
            .put("mode", answer.mode().code())
            .put("language", answer.language().tag())
            .put("text", answer.text());
    ArrayNode sentences = json.putArray("sentences");
    for (CitedSentence sentence : answer.sentences()) {
      ObjectNode row = sentences.addObject().put("text", sentence.text());
      fill(row.putArray("cites"), sentence.cites());
    }
    ArrayNode citations = json.putArray("citations");
    answer
        .citations()
        .forEach(
            citation ->
                citations
                    .addObject()
                    .put("id", citation.id())
                    .put("title", citation.title())
                    .put("source", citation.source())
                    .put("url", citation.url().toString()));
    fill(json.putArray("passages"), answer.passages());
    return json.put("millis", Json.round(answer.took().toNanos() / NANOS_PER_MILLI));
  }

  private static void fill(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
