package dev.spotwise.bot.answer;

import java.util.List;

/**
 * One sentence of an answer.
 *
 * @param text the sentence without markers
 * @param cites ids of the passages it rests on, such as {@code melanoma#danger}
 */
public record CitedSentence(String text, List<String> cites) {
  public CitedSentence {
    cites = List.copyOf(cites);
  }
}
