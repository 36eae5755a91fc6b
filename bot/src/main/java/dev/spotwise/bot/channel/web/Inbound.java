package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Intake;
import dev.spotwise.bot.channel.Update;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what a visitor did: first into the transcript, then into the inbox. Thread-safe. */
final class Inbound {
  private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

  private final Transcript transcript;
  private final Intake intake;
  private final Windows windows;
  private final Clock clock;

  Inbound(Transcript transcript, Intake intake, Windows windows, Clock clock) {
    this.transcript = transcript;
    this.intake = intake;
    this.windows = windows;
    this.clock = clock;
  }

  /**
   * Returns only when both are committed. In this order, since the answer may come at once and must
   * stand after the question.
   *
   * @param key the browser's name for it; the same key again changes nothing
   * @throws RefusedException if it could not be stored
   */
  void accept(ChatRef chat, String key, Optional<String> language, Entry entry, Incoming content) {
    Instant now = clock.instant();
    Update update = new Update(chat, sequence(chat, key), now, language, content);
    try {
      transcript.heard(chat, key, now, entry);
      commit(update, key);
    } catch (RuntimeException e) {
      LOG.error("What a visitor sent could not be stored: {}", e.getClass().getSimpleName());
      throw new RefusedException(Problem.NOT_SAVED);
    }
    windows.tell(chat, new Event.Lines());
  }

  private void commit(Update update, String key) {
    try {
      intake.accept(List.of(update));
    } catch (RuntimeException e) {
      transcript.retract(update.chat(), key);
      throw e;
    }
  }

  /** 63 bits of a hash: two keys sharing them within two days is beyond any chance. */
  private static long sequence(ChatRef chat, String key) {
    byte[] hash = Visitors.sha256((chat.id() + "/" + key).getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
  }
}
