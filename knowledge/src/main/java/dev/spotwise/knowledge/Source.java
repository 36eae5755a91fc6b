package dev.spotwise.knowledge;

import java.net.URI;
import java.time.LocalDate;

/**
 * An authoritative page that handbook sentences rest on.
 *
 * @param key the short word by which sentences name it, unique within its page
 * @param title the title that the publisher gave it
 * @param publisher who answers for it, such as {@code NHS}
 * @param url where it stands, https
 * @param read the day on which an author last read it
 */
public record Source(String key, String title, String publisher, URI url, LocalDate read) {}
