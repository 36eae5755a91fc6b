package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.safety.AnswerChecker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a language model reword passages, and lets through only what the checker accepts. */
final class ModelWriter {
  private final OllamaModel model;
  private final Handbook handbook;
  private final AnswerPrompt prompt = new AnswerPrompt();
  private @Nullable AnswerChecker checker;

  ModelWriter(Handbook handbook, OllamaModel model) {
    this.model = model;
    this.handbook = handbook;
  }

  /**
   * A rewording that passed the checker.
   *
   * @return empty where the model cannot be asked, fails, or writes too much that is refused: the
   *     passages' own sentences then answer
   */
  Optional<List<CitedSentence>> write(
      Question question, Language language, List<Passage> passages, Preview preview) {
    if (!(model.state() instanceof ModelState.Ready)) {
      return Optional.empty();
    }
    List<Passage> fitting = prompt.fitting(question, language, passages);
    CheckedText text = new CheckedText(checker(), fitting, language);
    SentenceStream stream = new SentenceStream(fitting);
    try {
      model.write(
          prompt.fill(question, language, fitting),
          piece -> {
            if (text.add(stream.feed(piece))) {
              preview.show(text.shown());
            }
          },
          () -> text.hopeless() || text.isFull() || preview.cancelled());
    } catch (ModelFailure e) {
      return Optional.empty();
    }
    if (!preview.cancelled()) {
      text.add(stream.finish());
    }
    if (text.hopeless() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(text.sentences());
  }

  /** Made with the first answer: a start without a model need not wait for it. */
  private synchronized AnswerChecker checker() {
    AnswerChecker made = checker;
    if (made == null) {
      made = AnswerChecker.over(handbook);
      checker = made;
    }
    return made;
  }
}
