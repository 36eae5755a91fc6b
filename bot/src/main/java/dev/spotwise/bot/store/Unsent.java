package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Outgoing;

/**
 * Something that waits in the outbox.
 *
 * @param failures how often sending it failed
 * @param farewell whether it is the last word to a person whose data were deleted
 */
public record Unsent(long id, ChatRef chat, Outgoing content, int failures, boolean farewell) {}
