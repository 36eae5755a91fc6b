package dev.spotwise.bot.channel.telegram;

import dev.spotwise.bot.channel.Button;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.PictureSource;
import dev.spotwise.bot.channel.RichText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Says one message in as many parts as Telegram's limits need. */
final class Sender {
  /** Bot API: text 1 to 4096 characters, caption 0 to 1024, after entities are parsed. */
  private static final int TEXT_LIMIT = 4096;

  private static final int CAPTION_LIMIT = 1024;

  private interface Part {
    void send() throws TelegramApiException;
  }

  private record Progress(Outgoing what, int partsSent) {}

  private final TelegramClient api;
  private final Pace pace;
  private final Previews previews;

  /** How far a message came that failed midway, so that a retry says no part twice. */
  private final Map<ChatRef, Progress> unfinished = new ConcurrentHashMap<>();

  Sender(TelegramClient api, Pace pace, Previews previews) {
    this.api = api;
    this.pace = pace;
    this.previews = previews;
  }

  void send(ChatRef chat, Outgoing what, PictureSource pictures) throws DeliveryException {
    List<Part> parts = parts(chat, what, pictures);
    Progress before = unfinished.get(chat);
    int sent = before != null && before.what().equals(what) ? before.partsSent() : 0;
    try {
      for (; sent < parts.size(); sent++) {
        pace.await(chat);
        parts.get(sent).send();
      }
      unfinished.remove(chat);
    } catch (TelegramApiException e) {
      DeliveryException failure = Failures.of(e);
      if (failure.isPermanent() || sent == 0) {
        unfinished.remove(chat);
      } else {
        unfinished.put(chat, new Progress(what, sent));
      }
      throw failure;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DeliveryException.temporary("stopping", null);
    }
  }

  private List<Part> parts(ChatRef chat, Outgoing what, PictureSource pictures)
      throws DeliveryException {
    Optional<Integer> preview = previews.finish(chat);
    List<Part> parts = new ArrayList<>();
    RichText words;
    if (what instanceof Outgoing.Card card) {
      byte[] png = open(card, pictures);
      if (card.caption().length() <= CAPTION_LIMIT) {
        parts.add(() -> photo(chat, png, card.caption(), markup(card)));
        return parts;
      }
      parts.add(() -> photo(chat, png, RichText.plain(""), null));
      words = card.caption();
    } else {
      words = ((Outgoing.Message) what).text();
    }
    List<RichText> texts = words.split(TEXT_LIMIT);
    for (int i = 0; i < texts.size(); i++) {
      RichText text = texts.get(i);
      InlineKeyboardMarkup markup = i == texts.size() - 1 ? markup(what) : null;
      Optional<Integer> place = i == 0 ? preview : Optional.empty();
      parts.add(() -> text(chat, text, markup, place));
    }
    return parts;
  }

  private static byte[] open(Outgoing.Card card, PictureSource pictures) throws DeliveryException {
    try {
      return pictures.open(card.picture());
    } catch (IOException e) {
      throw DeliveryException.permanent("the card's picture is gone");
    }
  }

  private void text(
      ChatRef chat, RichText text, @Nullable InlineKeyboardMarkup markup, Optional<Integer> place)
      throws TelegramApiException {
    if (place.isPresent() && edited(chat, text, markup, place.get())) {
      return;
    }
    SendMessage message = new SendMessage(chat.id(), Html.of(text));
    message.setParseMode(ParseMode.HTML);
    message.setReplyMarkup(markup);
    message.setDisableWebPagePreview(true);
    api.execute(message);
  }

  /** Turns the preview's message into the answer; false where it cannot be edited. */
  private boolean edited(
      ChatRef chat, RichText text, @Nullable InlineKeyboardMarkup markup, int message)
      throws TelegramApiException {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(chat.id())
            .messageId(message)
            .text(Html.of(text))
            .parseMode(ParseMode.HTML)
            .replyMarkup(markup)
            .disableWebPagePreview(true)
            .build();
    try {
      api.execute(edit);
      return true;
    } catch (TelegramApiException e) {
      if (Failures.says(e, "not modified")) {
        return true;
      }
      if (Failures.code(e) == 400) {
        return false;
      }
      throw e;
    }
  }

  private void photo(
      ChatRef chat, byte[] png, RichText caption, @Nullable InlineKeyboardMarkup markup)
      throws TelegramApiException {
    SendPhoto photo =
        new SendPhoto(chat.id(), new InputFile(new ByteArrayInputStream(png), "result.png"));
    if (caption.length() > 0) {
      photo.setCaption(Html.of(caption));
      photo.setParseMode(ParseMode.HTML);
    }
    photo.setReplyMarkup(markup);
    api.execute(photo);
  }

  private static @Nullable InlineKeyboardMarkup markup(Outgoing what) {
    if (what.buttons().isEmpty()) {
      return null;
    }
    return new InlineKeyboardMarkup(what.buttons().stream().map(Sender::row).toList());
  }

  private static InlineKeyboardRow row(List<Button> buttons) {
    return new InlineKeyboardRow(
        buttons.stream()
            .map(b -> InlineKeyboardButton.builder().text(b.label()).callbackData(b.data()).build())
            .toList());
  }
}
