package dev.spotwise.bot.answer;

import dev.spotwise.bot.ops.OllamaSettings;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.HandbookSearch;
import dev.spotwise.knowledge.Hit;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Query;
import dev.spotwise.knowledge.safety.RedFlag;
import dev.spotwise.knowledge.safety.RedFlags;
import dev.spotwise.knowledge.safety.Refusal;
import dev.spotwise.knowledge.safety.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers questions: red flags before all else, then refusals, then passages, which a language
 * model may reword and a checker judges. Thread-safe.
 */
public final class Answerer implements AutoCloseable {
  /** Passages that search hands to the writer; more would not fit a small model's context. */
  private static final int PASSAGES = 4;

  private final Handbook handbook;
  private final HandbookSearch search;
  private final Extract extract;
  private final DoctorAdvice advice;
  private final Naming naming;
  private final Optional<ModelWriter> model;

  private Answerer(
      Handbook handbook, HandbookSearch search, Extract extract, Optional<ModelWriter> model) {
    this.handbook = handbook;
    this.search = search;
    this.advice = new DoctorAdvice(handbook);
    this.naming = new Naming(handbook);
    this.extract = extract;
    this.model = model;
  }

  /** Answers in the handbook's own words. */
  public static Answerer over(Handbook handbook, HandbookSearch search) {
    return new Answerer(handbook, search, new Extract(handbook), Optional.empty());
  }

  /** With the language model and the embedding model that are set, wherever these can be used. */
  public static Answerer open(Handbook handbook, OllamaSettings settings, Clock clock) {
    HandbookSearch search =
        OllamaVectors.of(settings)
            .map(model -> HandbookSearch.over(handbook, model))
            .orElseGet(() -> HandbookSearch.over(handbook));
    return with(handbook, search, new OllamaModel(settings, clock));
  }

  /** Answers in a model's words where it runs, and in the handbook's own where not. */
  public static Answerer with(Handbook handbook, HandbookSearch search, OllamaModel model) {
    return new Answerer(
        handbook, search, new Extract(handbook), Optional.of(new ModelWriter(handbook, model)));
  }

  /** Waits until the search is whole: for those who ask once, or measure. */
  public Answerer warm() {
    search.warm();
    return this;
  }

  /** The answer; never fails for what the question says. */
  public Answer answer(Question question, Preview preview) {
    long start = System.nanoTime();
    Optional<Language> spoken = Language.of(question.text());
    Optional<RedFlag> danger = danger(question.text(), spoken);
    Language language =
        question
            .language()
            .or(() -> spoken)
            .or(() -> danger.map(RedFlag::language))
            .orElse(Language.EN);
    Draft draft =
        danger
            .map(flag -> Draft.redFlag(RedFlags.redFlag(flag.kind(), language)))
            .orElseGet(() -> draft(question, spoken, language, preview));
    return new Answer(
        draft.mode(),
        language,
        draft.sentences(),
        new Citations(handbook).of(draft.sentences(), language),
        draft.passages().stream().map(Passage::id).toList(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private Draft draft(
      Question question, Optional<Language> spoken, Language language, Preview preview) {
    if (question.text().codePoints().noneMatch(Character::isLetter)) {
      return Draft.refused(Replies.noWords(question.language()));
    }
    if (spoken.isEmpty() && question.language().isEmpty()) {
      return Draft.refused(Replies.otherLanguage());
    }
    Optional<Refusal> refusal = Scope.judge(question.text(), language);
    if (refusal.isPresent()) {
      return Draft.refused(refusal.get().sentences());
    }
    List<Passage> passages = find(question, language);
    if (passages.isEmpty()) {
      return Draft.refused(Replies.notCovered(language));
    }
    return model
        .flatMap(writer -> writer.write(question, language, passages, preview))
        .map(sentences -> new Draft(Mode.LLM, sentences, passages))
        .orElseGet(() -> new Draft(Mode.EXTRACT, extract.of(question.text(), passages), passages))
        .closedBy(said -> advice.on(said, language))
        .after(naming.caution(question, passages.get(0)));
  }

  /** In every language, its own first: a danger must not hide behind a spelling or a mixture. */
  private static Optional<RedFlag> danger(String text, Optional<Language> spoken) {
    return Stream.concat(spoken.stream(), Stream.of(Language.values()))
        .distinct()
        .flatMap(language -> RedFlags.find(text, language).stream())
        .findFirst();
  }

  private List<Passage> find(Question question, Language language) {
    String words = PersonsWords.brief(question.text());
    Query query = new Query(words, language, subject(question, language), PASSAGES);
    return search.search(query).stream().map(Hit::passage).toList();
  }

  /** The page that a follow-up is about: the one given, or what the last question led to. */
  private Optional<String> subject(Question question, Language language) {
    if (question.about().isPresent() || question.previous().isEmpty()) {
      return question.about();
    }
    String last = PersonsWords.brief(question.previous().get(question.previous().size() - 1));
    return search.search(new Query(last, language, Optional.empty(), 1)).stream()
        .map(hit -> hit.passage().pageId())
        .findFirst();
  }

  @Override
  public void close() {
    search.close();
  }

  private record Draft(Mode mode, List<CitedSentence> sentences, List<Passage> passages) {
    static Draft redFlag(RedFlag flag) {
      return new Draft(
          Mode.RED_FLAG,
          flag.sentences().stream().map(s -> new CitedSentence(s, flag.cites())).toList(),
          List.of());
    }

    Draft closedBy(Function<List<CitedSentence>, Optional<CitedSentence>> last) {
      return last.apply(sentences)
          .map(
              l ->
                  new Draft(
                      mode, Stream.concat(sentences.stream(), Stream.of(l)).toList(), passages))
          .orElse(this);
    }

    Draft after(Optional<CitedSentence> first) {
      return first
          .map(
              f ->
                  new Draft(
                      mode, Stream.concat(Stream.of(f), sentences.stream()).toList(), passages))
          .orElse(this);
    }

    static Draft refused(List<String> sentences) {
      return new Draft(
          Mode.REFUSED,
          sentences.stream().map(s -> new CitedSentence(s, List.of())).toList(),
          List.of());
    }
  }
}
