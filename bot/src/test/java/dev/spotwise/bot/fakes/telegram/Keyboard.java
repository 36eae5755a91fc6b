package dev.spotwise.bot.fakes.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The inline keyboard of a request, checked. */
record Keyboard(List<String> data, List<String> labels) {

  static Keyboard of(JsonNode replyMarkup) {
    List<String> data = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (JsonNode row : replyMarkup.path("inline_keyboard")) {
      for (JsonNode button : row) {
        labels.add(label(button));
        data.add(target(button));
      }
    }
    return new Keyboard(data, labels);
  }

  private static String label(JsonNode button) {
    String label = button.path("text").asText();
    if (label.isBlank()) {
      throw Refusal.badRequest("inline keyboard button text must be non-empty");
    }
    return label;
  }

  private static String target(JsonNode button) {
    if (button.hasNonNull("url")) {
      return button.get("url").asText();
    }
    String data = button.path("callback_data").asText();
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > 64) {
      throw Refusal.badRequest("BUTTON_DATA_INVALID");
    }
    return data;
  }
}
