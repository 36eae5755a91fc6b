package dev.spotwise.bot.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of a photo.
 *
 * @param id random, so that it tells nothing when it travels in a button
 * @param photo name of the photo
 * @param card name of the picture that was drawn, if one was
 * @param finding what the examination found, as JSON
 * @param answers what the person said about the spot, such as {@code grew=yes,age=60}
 */
public record Result(
    String id, String photo, Optional<String> card, Instant at, String finding, String answers) {}
