package dev.spotwise.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One section of a page: what search finds and what an answer cites.
 *
 * @param id stable across languages, {@code pageId#section}, such as {@code melanoma#danger}
 * @param language the language of heading, title and sentences
 * @param pageId the page that it belongs to
 * @param section the anchor within the page, such as {@code danger}
 * @param heading the section's heading as people see it
 * @param pageTitle the page's title as people see it
 * @param sentences in order, each with its sources
 */
public record Passage(
    String id,
    Language language,
    String pageId,
    String section,
    String heading,
    String pageTitle,
    List<Sentence> sentences) {
  public Passage {
    sentences = List.copyOf(sentences);
  }

  /** All sentences as one text, without source markers. */
  public String text() {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }
}
