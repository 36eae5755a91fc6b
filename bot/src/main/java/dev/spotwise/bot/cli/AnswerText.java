package dev.spotwise.bot.cli;

import dev.spotwise.bot.answer.Answer;
import dev.spotwise.bot.answer.Citation;
import dev.spotwise.bot.answer.CitedSentence;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as {@code ask} prints it for people: a sentence a line, then the sources. */
final class AnswerText {
  private AnswerText() {}

  static String of(Answer answer) {
    List<String> ids = answer.citations().stream().map(Citation::id).toList();
    StringBuilder text = new StringBuilder();
    for (CitedSentence sentence : answer.sentences()) {
      text.append(sentence.text()).append(markers(sentence, ids)).append('\n');
    }
    if (!ids.isEmpty()) {
      text.append('\n');
    }
    for (int i = 0; i < ids.size(); i++) {
      Citation citation = answer.citations().get(i);
      text.append(
          "[%d] %s (%s)%n    %s%n"
              .formatted(i + 1, citation.source(), citation.title(), citation.url()));
    }
    return text.toString();
  }

  private static String markers(CitedSentence sentence, List<String> ids) {
    return sentence.cites().stream()
        .filter(ids::contains)
        .map(id -> " [" + (ids.indexOf(id) + 1) + "]")
        .collect(Collectors.joining());
  }
}
