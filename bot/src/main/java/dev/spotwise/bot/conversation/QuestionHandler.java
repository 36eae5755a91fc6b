package dev.spotwise.bot.conversation;

import dev.spotwise.bot.answer.Answer;
import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.answer.Mode;
import dev.spotwise.bot.answer.Preview;
import dev.spotwise.bot.answer.Question;
import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.loop.Live;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.util.Optional;

/** A question in words: answered from the handbook, shown while it is being written. */
final class QuestionHandler {
  private final Answerer answerer;

  QuestionHandler(Answerer answerer) {
    this.answerer = answerer;
  }

  Turn question(Moment moment, Incoming.Text text) throws IOException {
    Context context = moment.dialogue().context();
    Optional<Language> language =
        Language.tells(text.text())
            ? Language.of(text.text())
            : Optional.of(moment.person().language());
    Question question = new Question(text.text(), language, context.about(), context.questions());
    Answer answer =
        moment
            .live()
            .showing(Activity.TYPING, () -> answerer.answer(question, preview(moment.live())));
    Turn turn = new Turn();
    if (moment.consented()) {
      turn.next(moment.dialogue().with(context.asked(text.text())));
    }
    // After /stop the person has seen as much as they wanted; that it has stopped is said next.
    return moment.live().stopped()
        ? turn
        : turn.say(words(answer, text.edited(), Texts.in(answer.language())));
  }

  private static RichText words(Answer answer, boolean edited, Texts texts) {
    RichText.Builder words = RichText.builder();
    if (edited) {
      words.text(texts.say("text.edited")).paragraph();
    }
    Footnotes notes = new Footnotes();
    Quotation quotation = new Quotation(words, notes);
    if (answer.mode() == Mode.RED_FLAG) {
      // What to do now must not be overlooked.
      words.bold(answer.text());
      quotation.note(answer.citations());
    } else {
      quotation.answer(answer);
    }
    notes.appendTo(words, texts.say("result.sources"));
    return words.build();
  }

  private static Preview preview(Live live) {
    return new Preview() {
      @Override
      public void show(String textSoFar) {
        if (!live.stopped()) {
          live.preview(textSoFar);
        }
      }

      @Override
      public boolean cancelled() {
        return live.stopped();
      }
    };
  }
}
