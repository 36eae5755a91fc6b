package dev.spotwise.knowledge;

import java.util.Optional;

/**
 * A question to the handbook.
 *
 * @param text the person's words
 * @param language the language of the passages wanted
 * @param about the id of the page that the conversation is on, which a follow-up such as "is it
 *     catching?" means
 * @param limit the most hits wanted, at least 1
 */
public record Query(String text, Language language, Optional<String> about, int limit) {
  public Query {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }
  }

  /** A question that stands alone. */
  public static Query of(String text, Language language) {
    return new Query(text, language, Optional.empty(), 5);
  }
}
