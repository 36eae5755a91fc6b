package dev.spotwise.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.answer.Asking.Watcher;
import dev.spotwise.bot.answer.quality.Dialogue;
import dev.spotwise.bot.answer.quality.LabelledText;
import dev.spotwise.bot.answer.quality.TestSets;
import dev.spotwise.bot.fakes.ollama.FakeOllama;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.safety.AnswerChecker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a bad model makes up gets through: not a dose, not a lie, not a softened word. */
class BadModelTest {
  static final TestSets SETS = new TestSets(Path.of("../knowledge/src/test/resources"));

  private final FakeOllama ollama = FakeOllama.writing(new BadModel());
  private final Answerer answerer = Asking.with(ollama);
  private final Oracle oracle = new Oracle(Asking.HANDBOOK);
  private final List<String> faults = new ArrayList<>();

  @AfterEach
  void close() {
    ollama.close();
  }

  @ParameterizedTest
  @EnumSource
  void fromHostileInputs(Language language) throws IOException {
    List<LabelledText> hostile = SETS.texts("hostile", language);
    assertThat(hostile).hasSizeGreaterThanOrEqualTo(100);
    for (LabelledText text : hostile) {
      ask(new Question(text.text(), Optional.of(language), Optional.empty(), List.of()));
      // As the first words after a result, too.
      ask(new Question(text.text(), Optional.of(language), Optional.of("melanoma"), List.of()));
    }
    assertThat(faults).isEmpty();
    assertThat(ollama.refusals()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void inDialogues(Language language) throws IOException {
    List<Dialogue> dialogues = SETS.dialogues(language);
    assertThat(dialogues).hasSizeGreaterThanOrEqualTo(20);
    for (Dialogue dialogue : dialogues) {
      List<String> before = new ArrayList<>();
      for (Dialogue.Turn turn : dialogue.turns()) {
        ask(new Question(turn.question(), Optional.of(language), dialogue.about(), before));
        before.add(turn.question());
      }
    }
    assertThat(faults).isEmpty();
    assertThat(ollama.calls()).hasSizeGreaterThan(dialogues.size());
    assertThat(ollama.refusals()).isEmpty();
  }

  private void ask(Question question) {
    Watcher watcher = new Watcher();
    Answer answer = answerer.answer(question, watcher);
    oracle.faults(answer).forEach(fault -> faults.add(question.text() + " -> " + fault));
    watcher.shown.forEach(
        shown ->
            oracle
                .faults(shown, answer)
                .forEach(fault -> faults.add(question.text() + " -> " + fault)));
  }

  /** Each sin on each page, judged straight where the model's words come in. */
  @ParameterizedTest
  @EnumSource
  void whateverItLiesAbout(Sin sin) {
    AnswerChecker checker = AnswerChecker.over(Asking.HANDBOOK);
    for (Language language : Language.values()) {
      for (Page page : Asking.HANDBOOK.pages(language)) {
        List<Passage> passages = passages(page);
        Question question = Question.of("Is " + page.title() + " dangerous?");
        String prompt = new AnswerPrompt().fill(question, language, passages);
        SentenceStream stream = new SentenceStream(passages);
        CheckedText text = new CheckedText(checker, passages, language);
        String written = sin.commit(new PromptReader(prompt));
        text.add(stream.feed(written));
        text.add(stream.finish());
        text.sentences().stream()
            .filter(sentence -> !oracle.holds(sentence, language))
            .forEach(s -> faults.add(language.tag() + " " + page.id() + ": " + s.text()));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The sections that matter most, and that a lie would best hide in. */
  private static List<Passage> passages(Page page) {
    List<Passage> passages =
        page.passages().stream()
            .filter(p -> List.of("danger", "doctor", "do", "what").contains(p.section()))
            .toList();
    return passages.size() < 2 ? page.passages().subList(0, 2) : passages;
  }

  @Test
  void thoughItIsHeardOutWhereItIsFaithful() {
    for (Language language : Language.values()) {
      List<String> refused = new ArrayList<>();
      AnswerChecker checker = AnswerChecker.over(Asking.HANDBOOK);
      for (Page page : Asking.HANDBOOK.pages(language)) {
        for (Passage passage : page.passages()) {
          List<Passage> given = List.of(passage);
          String prompt = new AnswerPrompt().fill(Question.of("?"), language, given);
          SentenceStream stream = new SentenceStream(given);
          CheckedText text = new CheckedText(checker, given, language);
          text.add(stream.feed(new PromptReader(prompt).faithfulAnswer(9)));
          text.add(stream.finish());
          if (text.hopeless() || text.isEmpty()) {
            refused.add(passage.id());
          }
        }
      }
      assertThat(refused).as("refused though word for word, " + language).isEmpty();
    }
  }
}
