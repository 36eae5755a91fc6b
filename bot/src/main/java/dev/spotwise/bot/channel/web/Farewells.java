package dev.spotwise.bot.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.spotwise.bot.channel.ChatRef;
import java.time.Duration;
import java.util.Optional;

/**
 * The last words to people whose data were deleted: for a while in memory, so that they still see
 * them after a reload, and never on disk. Thread-safe.
 */
final class Farewells {
  private final Cache<ChatRef, LineView> recent =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).maximumSize(1_000).build();

  void add(ChatRef chat, LineView line) {
    recent.put(chat, line);
  }

  Optional<LineView> of(ChatRef chat) {
    return Optional.ofNullable(recent.getIfPresent(chat));
  }

  /** Something was said anew. */
  void forget(ChatRef chat) {
    recent.invalidate(chat);
  }
}
