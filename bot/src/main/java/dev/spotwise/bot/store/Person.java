package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.knowledge.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * One person, known only by their chat.
 *
 * @param consentedAt when they agreed that photos are examined and kept; empty if they did not
 * @param key what their pictures are encrypted with
 * @param dialogue where the talk stands, as JSON
 */
public record Person(
    long id,
    ChatRef chat,
    Language language,
    Optional<Instant> consentedAt,
    WrappedKey key,
    String dialogue) {}
