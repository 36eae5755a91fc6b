package dev.spotwise.bot.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a person did, once.
 *
 * @param sequence a number that no other update of the same channel has within two days; a
 *     redelivered update carries the same one, which is how it is told from a new one
 * @param sentAt when the platform says it was sent
 * @param languageHint the language of the person's app as a BCP 47 tag, if known, such as {@code
 *     ko-KR}
 */
public record Update(
    ChatRef chat, long sequence, Instant sentAt, Optional<String> languageHint, Incoming content) {}
