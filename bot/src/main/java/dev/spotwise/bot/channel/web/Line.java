package dev.spotwise.bot.channel.web;

import java.time.Instant;
import java.util.Optional;

/**
 * A numbered line of a transcript.
 *
 * @param number positive, grows within a chat, and is never used twice, not even after a deletion
 * @param key what the browser called it, if it came from there
 */
public record Line(long number, Instant at, Optional<String> key, Entry entry) {}
