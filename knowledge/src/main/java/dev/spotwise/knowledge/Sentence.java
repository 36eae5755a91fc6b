package dev.spotwise.knowledge;

import java.util.List;

/**
 * One handbook sentence, the smallest thing that an answer quotes.
 *
 * @param text the sentence without its source markers
 * @param sources keys into the sources of its page, never empty in a page that passes the linter
 */
public record Sentence(String text, List<String> sources) {
  public Sentence {
    sources = List.copyOf(sources);
  }
}
