package dev.spotwise.knowledge.safety;

import java.util.List;

/**
 * A sentence that a language model wrote, before it is checked.
 *
 * @param text the sentence without its citation markers
 * @param cites ids of the passages that it claims to rest on
 */
public record Candidate(String text, List<String> cites) {
  public Candidate {
    cites = List.copyOf(cites);
  }
}
