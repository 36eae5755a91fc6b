package dev.spotwise.bot.channel.telegram;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.spotwise.bot.channel.ChatRef;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Telegram's rates, in one table: about one message a second to a chat with short bursts allowed,
 * and thirty a second in all (Bots FAQ, "My bot is hitting limits"). Thread-safe.
 */
final class Pace {
  private static final int IN_ALL_PER_SECOND = 25;
  private static final int CHAT_BURST = 5;
  private static final Duration FORGET = Duration.ofMinutes(10);

  private final Bucket all =
      Bucket.builder()
          .addLimit(
              limit ->
                  limit
                      .capacity(IN_ALL_PER_SECOND)
                      .refillGreedy(IN_ALL_PER_SECOND, Duration.ofSeconds(1)))
          .build();
  private final LoadingCache<ChatRef, Bucket> chats =
      Caffeine.newBuilder()
          .expireAfterAccess(FORGET)
          .build(
              chat ->
                  Bucket.builder()
                      .addLimit(
                          limit ->
                              limit.capacity(CHAT_BURST).refillGreedy(1, Duration.ofSeconds(1)))
                      .build());

  /** Waits for this chat's turn. */
  void await(ChatRef chat) throws InterruptedException {
    chats.get(chat).asBlocking().consume(1);
    all.asBlocking().consume(1);
  }

  /** Takes a turn only if there is one now; for what may be left out. */
  boolean spare(ChatRef chat) {
    return chats.get(chat).getAvailableTokens() > 1 && all.tryConsume(1);
  }
}
