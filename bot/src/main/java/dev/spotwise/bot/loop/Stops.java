package dev.spotwise.bot.loop;

import dev.spotwise.bot.channel.ChatRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which chats have asked to stop. A chat's updates wait for one another, so the wish must overtake
 * the update that it is to stop. Thread-safe.
 */
final class Stops {
  /** For each chat, the inbox row of its latest wish to stop. */
  private final Map<ChatRef, Long> wishes = new ConcurrentHashMap<>();

  void wish(ChatRef chat, long row) {
    wishes.merge(chat, row, Math::max);
  }

  /** Whether a wish to stop came after this row. */
  boolean stopped(ChatRef chat, long row) {
    return wishes.getOrDefault(chat, -1L) > row;
  }

  /** Forgets the wish once its own row is dealt with. */
  void done(ChatRef chat, long row) {
    wishes.computeIfPresent(chat, (key, wish) -> wish <= row ? null : wish);
  }
}
