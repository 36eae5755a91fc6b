package dev.spotwise.bot.answer.quality;

import dev.spotwise.bot.answer.Answer;
import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.answer.Mode;
import dev.spotwise.bot.answer.Preview;
import dev.spotwise.bot.answer.Question;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every question of the test sets, as a person would, and counts. */
public final class AnswerQuality {
  private static final List<Integer> RANKS = List.of(1, 3);
  private final Answerer answerer;
  private final TestSets sets;
  private final List<Duration> times = new ArrayList<>();

  public AnswerQuality(Answerer answerer, TestSets sets) {
    this.answerer = answerer;
    this.sets = sets;
  }

  /**
   * Scores of all sets in both languages.
   *
   * @throws IOException if a set cannot be read
   */
  public List<Score> measure() throws IOException {
    List<Score> scores = new ArrayList<>();
    for (Language language : Language.values()) {
      scores.addAll(questions(language));
      scores.addAll(modes("redflags", language, Mode.RED_FLAG));
      scores.addAll(modes("lookalikes", language, Mode.RED_FLAG));
      scores.addAll(modes("hostile", language, Mode.REFUSED));
      scores.addAll(dialogues(language));
    }
    return scores;
  }

  /** How long the answers took, the quickest first. */
  public List<Duration> times() {
    return times.stream().sorted().toList();
  }

  private List<Score> questions(Language language) throws IOException {
    Tally tally = new Tally("questions", language);
    for (KnownQuestion known : sets.questions(language)) {
      Answer answer = ask(known.question(), language, known.about(), List.of());
      RANKS.forEach(
          k -> tally.count(known.kind(), "recall@" + k, isFound(known.passages(), answer, k)));
    }
    return tally.scores();
  }

  private List<Score> modes(String set, Language language, Mode mode) throws IOException {
    Tally tally = new Tally(set, language);
    for (LabelledText text : sets.texts(set, language)) {
      Answer answer = ask(text.text(), language, Optional.empty(), List.of());
      tally.count(text.kind(), mode.code(), answer.mode() == mode);
    }
    return tally.scores();
  }

  private List<Score> dialogues(Language language) throws IOException {
    Tally tally = new Tally("dialogues", language);
    for (Dialogue dialogue : sets.dialogues(language)) {
      List<String> before = new ArrayList<>();
      for (Dialogue.Turn turn : dialogue.turns()) {
        Answer answer = ask(turn.question(), language, dialogue.about(), before);
        tally.count(turn.mode(), "mode", turn.mode().equals(word(answer.mode())));
        if (!turn.passages().isEmpty()) {
          tally.count(turn.mode(), "recall@3", isFound(turn.passages(), answer, 3));
        }
        before.add(turn.question());
      }
    }
    return tally.scores();
  }

  private Answer ask(
      String text, Language language, Optional<String> about, List<String> previous) {
    Answer answer =
        answerer.answer(new Question(text, Optional.of(language), about, previous), Preview.NONE);
    times.add(answer.took());
    return answer;
  }

  private static boolean isFound(List<String> wanted, Answer answer, int among) {
    return answer.passages().stream().limit(among).anyMatch(wanted::contains);
  }

  private static String word(Mode mode) {
    return switch (mode) {
      case LLM, EXTRACT -> "answer";
      case RED_FLAG, REFUSED -> mode.code();
    };
  }
}
