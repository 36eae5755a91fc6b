package dev.spotwise.bot.fakes.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A request to write, checked: what a real server would take silently and get wrong is refused.
 *
 * @param model the model asked
 * @param prompt the text of the one message
 * @param contextTokens {@code num_ctx}
 */
public record ChatCall(String model, String prompt, int contextTokens) {
  private static final Set<String> FIELDS =
      Set.of("model", "messages", "options", "stream", "keep_alive", "format", "think", "tools");

  static ChatCall of(JsonNode body) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw Refusal.badRequest("unknown field " + name);
              }
            });
    if (!body.path("stream").asBoolean(true)) {
      throw Refusal.badRequest("stream is false: nothing could be shown or stopped meanwhile");
    }
    JsonNode options = body.path("options");
    int context = options.path("num_ctx").asInt(0);
    if (context <= 0) {
      throw Refusal.badRequest("no num_ctx: the server would choose one and cut the prompt");
    }
    int answer = options.path("num_predict").asInt(0);
    if (answer <= 0) {
      throw Refusal.badRequest("no num_predict: the answer might never end");
    }
    String prompt = prompt(body.path("messages"));
    if (leastTokens(prompt) + answer > context) {
      throw Refusal.badRequest("prompt and answer exceed num_ctx: the prompt would be cut");
    }
    return new ChatCall(body.path("model").asText(), prompt, context);
  }

  private static String prompt(JsonNode messages) {
    if (messages.size() != 1 || !messages.get(0).path("role").asText().equals("user")) {
      throw Refusal.badRequest("one message of the user is expected");
    }
    String prompt = messages.get(0).path("content").asText();
    if (prompt.isBlank()) {
      throw Refusal.badRequest("the message is empty");
    }
    return prompt;
  }

  /** No tokenizer of the day packs Latin text tighter than five characters, or Hangul than two. */
  private static long leastTokens(String text) {
    long hangul = text.codePoints().filter(Character::isIdeographic).count();
    hangul += text.codePoints().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count();
    return hangul / 2 + (text.length() - hangul) / 5;
  }
}
