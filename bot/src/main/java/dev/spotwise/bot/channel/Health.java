package dev.spotwise.bot.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * How a channel is doing.
 *
 * @param lastContact when the platform last answered, if ever
 * @param detail for the operator, in English, free of personal data and secrets
 */
public record Health(boolean up, Optional<Instant> lastContact, String detail) {}
