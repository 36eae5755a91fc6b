package dev.spotwise.bot.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.spotwise.bot.channel.ChatRef;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Shows answers while they are written: as drafts, or where the server knows none, as a message
 * that is edited and becomes the answer. Thread-safe.
 */
final class Previews {
  private static final int LIMIT = 4096;
  private static final Duration FORGET = Duration.ofMinutes(5);

  /** What is shown in a chat now. */
  private sealed interface Shown {
    record Draft(int id) implements Shown {}

    record Message(int id, String text) implements Shown {}
  }

  private final TelegramClient api;
  private final Pace pace;
  private final AtomicInteger lastDraft = new AtomicInteger();
  private final Cache<ChatRef, Shown> shown =
      Caffeine.newBuilder().expireAfterWrite(FORGET).build();
  private volatile boolean drafts = true;

  Previews(TelegramClient api, Pace pace) {
    this.api = api;
    this.pace = pace;
  }

  void show(ChatRef chat, String textSoFar) {
    if (textSoFar.isBlank() || textSoFar.length() > LIMIT || !pace.spare(chat)) {
      return;
    }
    try {
      if (drafts) {
        draft(chat, textSoFar);
      } else {
        message(chat, textSoFar);
      }
    } catch (TelegramApiException e) {
      if (drafts && (Failures.code(e) == 404 || Failures.code(e) == 400)) {
        drafts = false;
        shown.invalidate(chat);
      }
    }
  }

  private void draft(ChatRef chat, String text) throws TelegramApiException {
    int id =
        shown.getIfPresent(chat) instanceof Shown.Draft draft
            ? draft.id()
            : lastDraft.incrementAndGet();
    shown.put(chat, new Shown.Draft(id));
    api.execute(
        SendMessageDraft.builder().chatId(Long.valueOf(chat.id())).draftId(id).text(text).build());
  }

  private void message(ChatRef chat, String text) throws TelegramApiException {
    if (!(shown.getIfPresent(chat) instanceof Shown.Message before)) {
      int id = api.execute(new SendMessage(chat.id(), text)).getMessageId();
      shown.put(chat, new Shown.Message(id, text));
    } else if (!before.text().equals(text)) {
      api.execute(
          EditMessageText.builder().chatId(chat.id()).messageId(before.id()).text(text).build());
      shown.put(chat, new Shown.Message(before.id(), text));
    }
  }

  /** Ends the preview; the message that showed it, if one did, is to become the answer. */
  Optional<Integer> finish(ChatRef chat) {
    Shown last = shown.getIfPresent(chat);
    shown.invalidate(chat);
    return last instanceof Shown.Message message ? Optional.of(message.id()) : Optional.empty();
  }
}
