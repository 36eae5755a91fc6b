package dev.spotwise.bot.answer;

import java.net.URI;

/**
 * A passage that an answer rests on, with the publisher's page behind it.
 *
 * @param id the passage's id, such as {@code melanoma#danger}
 * @param title page and section, for people
 * @param source publisher and title of the page that the passage was written from
 * @param url address of that page
 */
public record Citation(String id, String title, String source, URI url) {}
