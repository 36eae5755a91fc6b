package dev.spotwise.bot.conversation;

import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.card.ResultCard;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.loop.Live;
import dev.spotwise.bot.loop.Reply;
import dev.spotwise.bot.loop.Talk;
import dev.spotwise.bot.store.Json;
import dev.spotwise.bot.store.Pending;
import dev.spotwise.bot.store.Person;
import dev.spotwise.bot.store.Store;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Hands each message to the handler of its kind. Thread-safe. */
public final class Conversation implements Talk {
  private final Store store;
  private final Clock clock;
  private final StartHandler start = new StartHandler();
  private final InfoHandler info = new InfoHandler();
  private final DeleteHandler delete = new DeleteHandler();
  private final LanguageHandler language = new LanguageHandler();
  private final ConsentHandler consent = new ConsentHandler();
  private final PhotoHandler photo;
  private final QuestionHandler question;
  private final SpotQuestionHandler spotQuestion;
  private final TopicHandler topic;

  public Conversation(
      Store store,
      PhotoExaminer examiner,
      Handbook handbook,
      Answerer answerer,
      ResultCard cards,
      Clock clock) {
    this.store = store;
    this.clock = clock;
    ResultText words = new ResultText(handbook);
    ResultHandler results = new ResultHandler(store, cards, words);
    this.photo = new PhotoHandler(examiner, consent, results);
    this.question = new QuestionHandler(answerer);
    this.spotQuestion = new SpotQuestionHandler(store, examiner, results);
    this.topic = new TopicHandler(store, words, results, language);
  }

  @Override
  public boolean stops(Incoming content) {
    return content instanceof Incoming.Text text
        && Command.of(text.text()).filter(Command.STOP::equals).isPresent();
  }

  @Override
  public Reply reply(Pending update, Live live) throws IOException {
    Instant now = clock.instant();
    Person person = person(update, now);
    Dialogue stored = Dialogue.of(person);
    // Whatever else is said while a deletion waits to be confirmed calls it off.
    Dialogue dialogue =
        stored instanceof Dialogue.AwaitingDelete waiting ? waiting.before() : stored;
    Moment moment = new Moment(person, dialogue, live, now);
    Turn turn = route(moment, stored, update.content());
    if (!stored.equals(dialogue) && turn.next().isEmpty()) {
      turn.next(dialogue);
    }
    return new TurnReply(store, update, person, turn, now);
  }

  @Override
  public Reply apology(Pending update) {
    Instant now = clock.instant();
    Person person = person(update, now);
    Turn turn = new Turn().say(Texts.in(person.language()).rich("apology"));
    return new TurnReply(store, update, person, turn, now);
  }

  /** The person, who may be new. */
  private Person person(Pending update, Instant now) {
    ChatRef chat = update.chat();
    return store
        .database()
        .read(t -> t.people().find(chat))
        .orElseGet(
            () ->
                store
                    .database()
                    .write(
                        t ->
                            t.people()
                                .add(
                                    chat,
                                    firstLanguage(update),
                                    store.newKey(chat),
                                    Json.write(new Dialogue.New()),
                                    now)));
  }

  /** Their words tell more than the language of their phone. */
  private static Language firstLanguage(Pending update) {
    Optional<Language> ofWords =
        update.content() instanceof Incoming.Text text && !Command.looksLike(text.text())
            ? Language.of(text.text())
            : Optional.empty();
    return ofWords.or(() -> update.languageHint().flatMap(Language::ofTag)).orElse(Language.EN);
  }

  private Turn route(Moment moment, Dialogue stored, Incoming content) throws IOException {
    if (content instanceof Incoming.Picture picture) {
      return photo.photo(moment, picture);
    }
    if (content instanceof Incoming.Press press) {
      Optional<Callback> callback = Callback.parse(press.data());
      return callback.isPresent()
          ? pressed(moment, stored, callback.get())
          : info.stalePress(moment);
    }
    return content instanceof Incoming.Text text ? text(moment, text) : info.unsupported(moment);
  }

  private Turn text(Moment moment, Incoming.Text text) throws IOException {
    if (text.text().isBlank()) {
      return info.empty(moment);
    }
    if (!Command.looksLike(text.text())) {
      return question.question(moment, text);
    }
    Optional<Command> command = Command.of(text.text());
    return command.isEmpty()
        ? info.unknownCommand(moment)
        : switch (command.get()) {
          case START -> start.start(moment);
          case HELP -> info.help(moment);
          case PRIVACY -> info.privacy(moment);
          case DELETE -> delete.ask(moment);
          case LANGUAGE -> language.asked(moment, Command.argument(text.text()));
          case STOP -> info.stop(moment);
        };
  }

  private Turn pressed(Moment moment, Dialogue stored, Callback callback) throws IOException {
    if (callback instanceof Callback.Consent press) {
      return consent.pressed(moment, press.given());
    }
    if (callback instanceof Callback.Delete press) {
      return delete.pressed(moment, stored, press.confirmed());
    }
    if (callback instanceof Callback.Speak press) {
      return language.speak(moment, press.language());
    }
    if (callback instanceof Callback.Retell press) {
      return topic.retell(moment, press);
    }
    if (callback instanceof Callback.Show press) {
      return topic.show(moment, press);
    }
    if (callback instanceof Callback.EndQuestions press) {
      return spotQuestion.ended(moment, press.result());
    }
    return spotQuestion.answered(moment, (Callback.SpotAnswer) callback);
  }
}
