package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.safety.AnswerChecker;
import dev.spotwise.knowledge.safety.Candidate;
import dev.spotwise.knowledge.safety.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An answer that grows by sentences that passed the checker, or by a passage's own instead. */
final class CheckedText {
  /** Refused sentences beyond which the passages' own words are the better answer. */
  private static final int MOST_REFUSED = 2;

  private static final int MOST_SENTENCES = 8;

  private final AnswerChecker checker;
  private final List<Passage> passages;
  private final Language language;
  private final List<CitedSentence> sentences = new ArrayList<>();
  private int refused;
  private int written;

  CheckedText(AnswerChecker checker, List<Passage> passages, Language language) {
    this.checker = checker;
    this.passages = passages;
    this.language = language;
  }

  /** Adds what holds; true if there is something new to show. */
  boolean add(List<Candidate> candidates) {
    int before = sentences.size();
    for (Verdict verdict : checker.check(candidates, passages, language)) {
      if (sentences.size() < MOST_SENTENCES) {
        accepted(verdict).filter(this::isNew).ifPresent(sentences::add);
      }
    }
    return sentences.size() > before;
  }

  private Optional<CitedSentence> accepted(Verdict verdict) {
    Candidate candidate = verdict.candidate();
    if (verdict instanceof Verdict.Accepted) {
      written++;
      return Optional.of(new CitedSentence(candidate.text(), candidate.cites()));
    }
    refused++;
    return OwnWords.closest(candidate, passages, sentences);
  }

  private boolean isNew(CitedSentence sentence) {
    return sentences.stream().noneMatch(s -> s.text().equals(sentence.text()));
  }

  /** Whether so much was refused that the model is not worth following. */
  boolean hopeless() {
    return refused > MOST_REFUSED;
  }

  /** Whether it is as long as an answer may be. */
  boolean isFull() {
    return sentences.size() >= MOST_SENTENCES;
  }

  /** Whether not one sentence of the model's own stands. */
  boolean isEmpty() {
    return written == 0;
  }

  String shown() {
    return sentences.stream().map(CitedSentence::text).collect(Collectors.joining(" "));
  }

  /** A copy that the caller may add to. */
  List<CitedSentence> sentences() {
    return new ArrayList<>(sentences);
  }
}
