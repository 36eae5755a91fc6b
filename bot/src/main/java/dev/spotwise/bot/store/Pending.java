package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import java.time.Instant;
import java.util.Optional;

/**
 * An update that waits in the inbox.
 *
 * @param starts how often work on it has begun, also before a crash
 * @param failures how often work on it ended with an error
 */
public record Pending(
    long id,
    long place,
    ChatRef chat,
    Instant sentAt,
    Optional<String> languageHint,
    Incoming content,
    int starts,
    int failures) {}
