package dev.spotwise.bot.channel;

import java.nio.charset.StandardCharsets;

/**
 * A button under a message.
 *
 * @param label what the person reads
 * @param data what comes back in {@link Incoming.Press}; at most 64 bytes of UTF-8, which is
 *     Telegram's limit for callback data
 */
public record Button(String label, String data) {
  /** Telegram Bot API, {@code InlineKeyboardButton.callback_data}: 1 to 64 bytes. */
  public static final int MAX_DATA_BYTES = 64;

  public Button {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (label.isBlank() || bytes == 0 || bytes > MAX_DATA_BYTES) {
      throw new IllegalArgumentException("a button needs a label and 1 to 64 bytes of data");
    }
  }
}
