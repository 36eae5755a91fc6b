package dev.spotwise.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentence vectors of both languages from a model that a server runs. The handbook's are made in
 * the background, which may take minutes and begins again with the next question where it failed.
 * Thread-safe.
 */
final class ServedVectors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedVectors.class);

  private final Handbook handbook;
  private final EmbeddingModel model;
  private final ExecutorService loader =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "served-vectors");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable CompletableFuture<Map<Language, SentenceVectors>> loading;

  ServedVectors(Handbook handbook, EmbeddingModel model) {
    this.handbook = handbook;
    this.model = model;
  }

  /** As {@link SentenceVectors#similarity}; empty while, or where, the model gives nothing. */
  Optional<Map<String, Double>> similarity(String question, Language language) {
    try {
      return Optional.ofNullable(begun().getNow(Map.of()).get(language))
          .map(vectors -> vectors.similarity(question));
    } catch (RuntimeException e) {
      warn(e);
      return Optional.empty();
    }
  }

  void await() {
    begun().join();
  }

  private synchronized CompletableFuture<Map<Language, SentenceVectors>> begun() {
    CompletableFuture<Map<Language, SentenceVectors>> running = loading;
    if (running == null || (running.isDone() && running.join().isEmpty())) {
      running = CompletableFuture.supplyAsync(this::load, loader);
      loading = running;
    }
    return running;
  }

  private Map<Language, SentenceVectors> load() {
    Map<Language, SentenceVectors> both = new EnumMap<>(Language.class);
    try {
      for (Language language : Language.values()) {
        List<Passage> passages =
            handbook.pages(language).stream().flatMap(page -> page.passages().stream()).toList();
        both.put(language, SentenceVectors.computed(model, passages));
      }
      return both;
    } catch (RuntimeException e) {
      warn(e);
      return Map.of();
    }
  }

  /** The type alone: a client's message may quote what was asked. */
  private static void warn(RuntimeException fault) {
    LOG.warn("The served embedding model fails: {}", fault.getClass().getSimpleName());
  }

  @Override
  public void close() {
    loader.shutdownNow();
  }
}
