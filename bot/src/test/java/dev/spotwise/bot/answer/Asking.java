package dev.spotwise.bot.answer;

import dev.spotwise.bot.fakes.ollama.FakeOllama;
import dev.spotwise.bot.ops.OllamaSettings;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.HandbookSearch;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the tests of answering share: the shipped handbook, indexed once, and ways to ask. */
final class Asking {
  static final Handbook HANDBOOK = Handbook.shipped();
  static final HandbookSearch SEARCH = HandbookSearch.over(HANDBOOK).warm();

  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(20));

  private Asking() {}

  static Answerer handbook() {
    return Answerer.over(HANDBOOK, SEARCH);
  }

  static OllamaModel model(FakeOllama ollama, Patience patience) {
    return new OllamaModel(
        new OllamaSettings(ollama.url(), FakeOllama.MODEL, ""), Clock.systemUTC(), patience);
  }

  static Patience patience(long firstMillis, long nextMillis) {
    return new Patience(
        Duration.ofMillis(firstMillis), Duration.ofMillis(nextMillis), Duration.ofSeconds(60));
  }

  static Answerer with(FakeOllama ollama) {
    return with(ollama, SHORT);
  }

  static Answerer with(FakeOllama ollama, Patience patience) {
    return Answerer.with(HANDBOOK, SEARCH, model(ollama, patience));
  }

  static Answer ask(Answerer answerer, String question) {
    return answerer.answer(Question.of(question), Preview.NONE);
  }

  static Answer askIn(Answerer answerer, Language language, String question) {
    return answerer.answer(
        new Question(question, Optional.of(language), Optional.empty(), List.of()), Preview.NONE);
  }

  /** Every sentence that the handbook has in a language. */
  static Set<String> sentences(Language language) {
    return HANDBOOK.pages(language).stream()
        .map(Page::passages)
        .flatMap(List::stream)
        .map(Passage::sentences)
        .flatMap(List::stream)
        .map(Sentence::text)
        .collect(Collectors.toSet());
  }

  /** Whether each sentence stands word for word in a passage that it cites. */
  static boolean quotesWhatItCites(Answer answer) {
    return answer.sentences().stream().allMatch(sentence -> quotes(sentence, answer.language()));
  }

  private static boolean quotes(CitedSentence sentence, Language language) {
    return sentence.cites().stream()
        .flatMap(id -> HANDBOOK.passage(id, language).stream())
        .anyMatch(passage -> passage.text().contains(sentence.text()));
  }

  /** Remembers every preview. */
  static class Watcher implements Preview {
    final List<String> shown = new ArrayList<>();

    @Override
    public void show(String textSoFar) {
      shown.add(textSoFar);
    }
  }
}
