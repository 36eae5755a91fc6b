package dev.spotwise.bot.fakes.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * A message that the bot sent, as the person sees it.
 *
 * @param text visible text, or the caption of a picture
 * @param picture the picture's bytes, empty for a text
 * @param buttons callback data of the buttons, in reading order
 * @param labels what stands on them
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentMessage(
    long chat, int id, String text, byte[] picture, List<String> buttons, List<String> labels) {

  public boolean isPicture() {
    return picture.length > 0;
  }

  SentMessage edited(String newText, List<String> newButtons, List<String> newLabels) {
    return new SentMessage(
        chat, id, newText, picture, new ArrayList<>(newButtons), new ArrayList<>(newLabels));
  }

  boolean looksLike(SentMessage other) {
    return text.equals(other.text) && buttons.equals(other.buttons) && labels.equals(other.labels);
  }
}
