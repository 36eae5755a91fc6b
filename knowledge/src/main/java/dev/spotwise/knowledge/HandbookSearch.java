package dev.spotwise.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Search over the handbook's passages. Thread-safe.
 *
 * <p>Words answer at once. For English, nearness in meaning counts too, by sentence vectors that
 * are stored; the model for the question takes a second to load, so that begins in the background
 * with the second English question: a program that answers one question and ends never pays for it.
 */
public final class HandbookSearch implements AutoCloseable {
  private final Map<Language, Lazy<LanguageSearch>> languages = new EnumMap<>(Language.class);
  private final BackgroundVectors vectors;
  private final Optional<ServedVectors> served;
  private final AtomicInteger englishQuestions = new AtomicInteger();

  private HandbookSearch(
      Handbook handbook, BackgroundVectors vectors, Optional<ServedVectors> served) {
    this.vectors = vectors;
    this.served = served;
    for (Language language : Language.values()) {
      languages.put(language, new Lazy<>(() -> new LanguageSearch(handbook, language)));
    }
  }

  /**
   * Search in a handbook; the index of a language is built in memory with the first question in it.
   */
  public static HandbookSearch over(Handbook handbook) {
    return new HandbookSearch(handbook, bundled(handbook), Optional.empty());
  }

  /**
   * The same, with nearness in meaning for both languages by a model that a server runs. While that
   * model gives nothing, the search does as it would without it.
   */
  public static HandbookSearch over(Handbook handbook, EmbeddingModel served) {
    return new HandbookSearch(
        handbook, bundled(handbook), Optional.of(new ServedVectors(handbook, served)));
  }

  private static BackgroundVectors bundled(Handbook handbook) {
    return new BackgroundVectors(handbook, BackgroundVectors::bundledModel);
  }

  /** Builds every index and loads the sentence vectors now, so that no question waits. */
  public HandbookSearch warm() {
    languages.values().forEach(Lazy::get);
    vectors.await();
    served.ifPresent(ServedVectors::await);
    return this;
  }

  /**
   * The passages that answer a query, best first.
   *
   * @return at most {@link Query#limit()} hits; empty when nothing in the handbook fits
   */
  public List<Hit> search(Query query) {
    LanguageSearch words = Objects.requireNonNull(languages.get(query.language())).get();
    String question = words.mend(query.text());
    List<Hit> hits = words.rank(question, query.about(), similarity(query, question));
    return List.copyOf(hits.subList(0, Math.min(query.limit(), hits.size())));
  }

  private Map<String, Double> similarity(Query query, String question) {
    return served
        .flatMap(model -> model.similarity(question, query.language()))
        .orElseGet(() -> bundledSimilarity(query, question));
  }

  private Map<String, Double> bundledSimilarity(Query query, String question) {
    if (query.language() != Language.EN) {
      return Map.of();
    }
    if (englishQuestions.incrementAndGet() == 2) {
      vectors.begin();
    }
    return vectors.ifLoaded().map(loaded -> loaded.similarity(question)).orElse(Map.of());
  }

  @Override
  public void close() {
    served.ifPresent(ServedVectors::close);
    vectors.close();
  }
}
