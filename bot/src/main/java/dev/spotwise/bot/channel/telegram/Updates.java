package dev.spotwise.bot.channel.telegram;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Update;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** Reads Telegram's updates. Only private chats count: health photos do not belong in groups. */
final class Updates {
  private static final List<String> PICTURE_NAMES =
      List.of(".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".gif", ".bmp", ".tif", ".tiff");

  private Updates() {}

  /** Empty for what is not meant for the bot, such as a message in a group. */
  static Optional<Update> read(org.telegram.telegrambots.meta.api.objects.Update update) {
    if (update.getCallbackQuery() != null) {
      return press(update.getUpdateId(), update.getCallbackQuery());
    }
    boolean edited = update.getEditedMessage() != null;
    Message message = edited ? update.getEditedMessage() : update.getMessage();
    if (message == null || !message.isUserMessage()) {
      return Optional.empty();
    }
    return Optional.of(
        new Update(
            chat(message.getChatId()),
            update.getUpdateId(),
            Instant.ofEpochSecond(message.getDate()),
            language(message.getFrom()),
            content(message, edited)));
  }

  private static Optional<Update> press(int id, CallbackQuery query) {
    if (query.getMessage() == null || query.getData() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Update(
            chat(query.getMessage().getChatId()),
            id,
            Instant.ofEpochSecond(query.getMessage().getDate()),
            language(query.getFrom()),
            new Incoming.Press(
                query.getData(), Optional.of(query.getMessage().getMessageId().toString()))));
  }

  private static Incoming content(Message message, boolean edited) {
    if (message.getText() != null) {
      return new Incoming.Text(message.getText(), edited);
    }
    Optional<String> caption = Optional.ofNullable(message.getCaption());
    List<PhotoSize> sizes = message.getPhoto();
    if (sizes != null && !sizes.isEmpty()) {
      PhotoSize largest =
          sizes.stream()
              .max(Comparator.comparingInt(s -> s.getWidth() * s.getHeight()))
              .orElseThrow();
      return new Incoming.Picture(
          largest.getFileId(),
          Optional.empty(),
          Optional.of("image/jpeg"),
          size(largest.getFileSize()),
          caption,
          edited);
    }
    Document document = message.getDocument();
    if (document != null && isPicture(document)) {
      return new Incoming.Picture(
          document.getFileId(),
          Optional.ofNullable(document.getFileName()),
          Optional.ofNullable(document.getMimeType()),
          size(document.getFileSize()),
          caption,
          edited);
    }
    return new Incoming.Unsupported(kind(message));
  }

  private static boolean isPicture(Document document) {
    String type = String.valueOf(document.getMimeType()).toLowerCase(Locale.ROOT);
    String name = String.valueOf(document.getFileName()).toLowerCase(Locale.ROOT);
    return type.startsWith("image/") || PICTURE_NAMES.stream().anyMatch(name::endsWith);
  }

  private static String kind(Message message) {
    if (message.getSticker() != null) {
      return "sticker";
    }
    if (message.getVoice() != null || message.getAudio() != null) {
      return "voice";
    }
    if (message.getVideo() != null || message.getVideoNote() != null) {
      return "video";
    }
    return message.getDocument() != null ? "document" : "other";
  }

  private static OptionalLong size(@Nullable Number bytes) {
    return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.longValue());
  }

  private static ChatRef chat(Long id) {
    return new ChatRef(TelegramChannel.NAME, id.toString());
  }

  private static Optional<String> language(@Nullable User from) {
    return from == null ? Optional.empty() : Optional.ofNullable(from.getLanguageCode());
  }
}
