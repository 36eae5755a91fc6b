package dev.spotwise.bot.conversation;

import dev.spotwise.bot.answer.Answer;
import dev.spotwise.bot.answer.Citation;
import dev.spotwise.bot.answer.CitedSentence;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes sentences with the markers of their sources. */
final class Quotation {
  private final RichText.Builder text;
  private final Footnotes notes;

  Quotation(RichText.Builder text, Footnotes notes) {
    this.text = text;
    this.notes = notes;
  }

  /** The first sentences of a section of a handbook page; nothing if it has no such section. */
  void section(Page page, String anchor, int sentences) {
    Optional<Passage> passage = page.section(anchor);
    if (passage.isEmpty()) {
      return;
    }
    List<Marked> marked = new ArrayList<>();
    passage.get().sentences().stream()
        .limit(sentences)
        .forEach(sentence -> marked.add(new Marked(sentence.text(), numbers(page, sentence))));
    write(marked);
  }

  /** Sources without markers. */
  void note(List<Citation> citations) {
    citations.forEach(this::number);
  }

  private int number(Citation citation) {
    return notes.number(citation.source() + " (" + citation.title() + ")", citation.url());
  }

  /** A whole answer. */
  void answer(Answer answer) {
    Map<String, Citation> citations =
        answer.citations().stream()
            .collect(Collectors.toMap(Citation::id, Function.identity(), (a, b) -> a));
    List<Marked> marked = new ArrayList<>();
    for (CitedSentence sentence : answer.sentences()) {
      List<Integer> numbers =
          sentence.cites().stream()
              .flatMap(id -> Optional.ofNullable(citations.get(id)).stream())
              .map(this::number)
              .toList();
      marked.add(new Marked(sentence.text(), numbers));
    }
    write(marked);
  }

  private List<Integer> numbers(Page page, Sentence sentence) {
    return sentence.sources().stream()
        .flatMap(key -> page.source(key).stream())
        .map(source -> notes.number(source.publisher() + ", " + source.title(), source.url()))
        .toList();
  }

  /** Sentences in a row with the same sources carry their markers once, after the last. */
  private void write(List<Marked> sentences) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      Marked sentence = sentences.get(i);
      boolean last =
          i + 1 == sentences.size() || !sentences.get(i + 1).numbers().equals(sentence.numbers());
      words.append(i == 0 ? "" : " ").append(sentence.text());
      if (last && !sentence.numbers().isEmpty()) {
        words.append(' ').append(Footnotes.markers(sentence.numbers()));
      }
    }
    text.text(words.toString());
  }

  private record Marked(String text, List<Integer> numbers) {}
}
