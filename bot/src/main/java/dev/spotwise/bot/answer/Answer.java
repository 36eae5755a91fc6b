package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Language;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer, safe to show.
 *
 * @param mode how it came about
 * @param language the language it is in
 * @param sentences in reading order
 * @param citations a row for each passage that a sentence cites, in order of first use
 * @param passages ids of the passages that search found, best first
 * @param took time from question to answer
 */
public record Answer(
    Mode mode,
    Language language,
    List<CitedSentence> sentences,
    List<Citation> citations,
    List<String> passages,
    Duration took) {
  public Answer {
    sentences = List.copyOf(sentences);
    citations = List.copyOf(citations);
    passages = List.copyOf(passages);
  }

  /** All sentences, without citations. */
  public String text() {
    return sentences.stream().map(CitedSentence::text).collect(Collectors.joining(" "));
  }

  /** Hides the words: they may be health data. */
  @Override
  public String toString() {
    return "Answer[" + mode + ", " + sentences.size() + " sentences]";
  }
}
