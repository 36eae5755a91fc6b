package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.store.Json;
import dev.spotwise.bot.store.Result;
import dev.spotwise.bot.store.Store;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.inference.Answers;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.Photo;
import java.io.IOException;
import java.util.Optional;

/** Asks what a photo cannot tell, one question after the other, and examines again with it. */
final class SpotQuestionHandler {
  private static final SpotQuestion FIRST = SpotQuestion.GREW;

  private final Store store;
  private final PhotoExaminer examiner;
  private final ResultHandler results;

  SpotQuestionHandler(Store store, PhotoExaminer examiner, ResultHandler results) {
    this.store = store;
    this.examiner = examiner;
    this.results = results;
  }

  /** Adds the first question to the turn that told a result. */
  static Turn begin(Turn turn, Moment moment, Context context, String result) {
    RichText.Builder text = RichText.builder().append(moment.texts().rich("spot.intro"));
    return ask(turn, moment, text, new Dialogue.AskingAboutSpot(context, result, "", FIRST));
  }

  private static Turn ask(
      Turn turn, Moment moment, RichText.Builder text, Dialogue.AskingAboutSpot asking) {
    Texts texts = moment.texts();
    text.paragraph().append(texts.rich("spot." + asking.next().code()));
    return turn.next(asking)
        .say(text.build(), Keyboards.spotQuestion(asking.result(), asking.next(), texts));
  }

  Turn answered(Moment moment, Callback.SpotAnswer answer) throws IOException {
    if (!(moment.dialogue() instanceof Dialogue.AskingAboutSpot asking)
        || !asking.result().equals(answer.result())
        || asking.next() != answer.question()) {
      return new Turn().say(moment.texts().rich("press.stale"));
    }
    String answers = asking.answers();
    if (!answer.choice().equals(Callback.SpotAnswer.SKIP)) {
      answers += (answers.isEmpty() ? "" : ",") + answer.question().code() + "=" + answer.choice();
    }
    Optional<SpotQuestion> next = answer.question().following();
    return next.isEmpty()
        ? conclude(moment, asking, answers)
        : ask(
            new Turn(),
            moment,
            RichText.builder(),
            new Dialogue.AskingAboutSpot(asking.context(), asking.result(), answers, next.get()));
  }

  /** "Skip all questions": what was answered so far still counts. */
  Turn ended(Moment moment, String result) throws IOException {
    return moment.dialogue() instanceof Dialogue.AskingAboutSpot asking
            && asking.result().equals(result)
        ? conclude(moment, asking, asking.answers())
        : new Turn().say(moment.texts().rich("press.stale"));
  }

  private Turn conclude(Moment moment, Dialogue.AskingAboutSpot asking, String answers)
      throws IOException {
    Turn turn = new Turn().next(new Dialogue.Ready(asking.context()));
    Optional<Result> found =
        store.database().read(t -> t.results().find(moment.person().id(), asking.result()));
    if (answers.isEmpty() || found.isEmpty()) {
      return turn.say(moment.texts().rich("spot.no_answers"));
    }
    Result result = found.get();
    Finding before = Json.read(result.finding(), Finding.class);
    Examination again =
        examiner.examine(Photo.of(store.open(result.photo())), Answers.parse(answers));
    Finding after = again instanceof Assessed assessed ? Finding.of(assessed) : before;
    turn.change(t -> t.results().update(result.id(), Json.write(after), answers));
    turn.next(new Dialogue.Ready(asking.context().about(results.aboutOf(after, moment.texts()))));
    return after.risk() == before.risk()
        ? turn.say(
            results.same(after, moment.texts()), Keyboards.result(result.id(), moment.texts()))
        : results.say(
            turn.say(moment.texts().rich("spot.changed_advice")),
            result.id(),
            after,
            Optional.empty(),
            moment.texts());
  }
}
