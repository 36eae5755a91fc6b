package dev.spotwise.bot.fakes.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method call's parameters, whether they came as JSON or as a multipart form. */
record Request(JsonNode parameters, Map<String, byte[]> files) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Request of(Context context) {
    try {
      if (!context.isMultipartFormData()) {
        String body = context.body();
        return new Request(
            body.isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body), Map.of());
      }
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, List<String>> field : context.formParamMap().entrySet()) {
        if (!field.getValue().isEmpty()) {
          fields.set(field.getKey(), value(field.getValue().get(0)));
        }
      }
      Map<String, byte[]> files = new HashMap<>();
      for (Map.Entry<String, List<UploadedFile>> file : context.uploadedFileMap().entrySet()) {
        try (var content = file.getValue().get(0).content()) {
          files.put(file.getKey(), content.readAllBytes());
        }
      }
      return new Request(fields, files);
    } catch (IOException e) {
      throw Refusal.badRequest("can't parse request");
    }
  }

  private static JsonNode value(String text) throws JsonProcessingException {
    return text.startsWith("{") || text.startsWith("[")
        ? JSON.readTree(text)
        : JsonNodeFactory.instance.textNode(text);
  }

  long chat() {
    return text("chat_id")
        .filter(id -> id.matches("-?\\d+"))
        .map(Long::parseLong)
        .orElseThrow(() -> Refusal.badRequest("chat_id is empty"));
  }

  int number(String name, int otherwise) {
    return parameters.path(name).asInt(otherwise);
  }

  Optional<String> text(String name) {
    return parameters.hasNonNull(name)
        ? Optional.of(parameters.get(name).asText())
        : Optional.empty();
  }

  Keyboard keyboard() {
    return Keyboard.of(parameters.path("reply_markup"));
  }

  /** The text as a reader sees it, of at most {@code limit} UTF-16 units. */
  String visible(String name, int limit) {
    String raw = text(name).orElse("");
    String seen =
        text("parse_mode").filter("HTML"::equalsIgnoreCase).isPresent()
            ? TelegramHtml.visible(raw)
            : raw;
    if (seen.length() > limit) {
      throw Refusal.badRequest(
          name.equals("caption") ? "message caption is too long" : "message is too long");
    }
    return seen;
  }

  /** The uploaded file that a field holds or points to with {@code attach://}. */
  byte[] upload(String name) {
    byte[] direct = files.get(name);
    if (direct != null) {
      return direct;
    }
    return text(name)
        .filter(value -> value.startsWith("attach://"))
        .map(value -> files.get(value.substring("attach://".length())))
        .orElseThrow(() -> Refusal.badRequest("there is no " + name + " in the request"));
  }
}
