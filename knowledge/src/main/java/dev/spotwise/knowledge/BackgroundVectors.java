package dev.spotwise.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The English sentence vectors, whose model loads in the background. Thread-safe. */
final class BackgroundVectors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundVectors.class);

  static {
    // The tokenizer's library asks a cloud's metadata address where it runs, unless told not to.
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private final Lazy<CompletableFuture<Optional<SentenceVectors>>> vectors;
  private final ExecutorService loader =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "sentence-vectors");
            thread.setDaemon(true);
            return thread;
          });

  BackgroundVectors(Handbook handbook, Supplier<EmbeddingModel> model) {
    vectors = new Lazy<>(() -> CompletableFuture.supplyAsync(() -> load(handbook, model), loader));
  }

  private static Optional<SentenceVectors> load(Handbook handbook, Supplier<EmbeddingModel> model) {
    try {
      List<Passage> passages =
          handbook.pages(Language.EN).stream().flatMap(page -> page.passages().stream()).toList();
      return Optional.of(SentenceVectors.of(model.get(), VectorFile.shipped(), passages));
    } catch (RuntimeException | LinkageError e) {
      // A machine that cannot load the native library still has the search by words.
      LOG.warn("Searching by words alone: the sentence-embedding model does not load", e);
      return Optional.empty();
    }
  }

  /** The sentence-embedding model inside the program, run by the thread that asks. */
  static EmbeddingModel bundledModel() {
    return new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
  }

  /** Begins to load, if that has not begun. */
  void begin() {
    vectors.get();
  }

  void await() {
    vectors.get().join();
  }

  Optional<SentenceVectors> ifLoaded() {
    return vectors.ifMade().flatMap(loading -> loading.getNow(Optional.empty()));
  }

  /** Waits for a load in progress: a Java that exits while a native library loads would crash. */
  @Override
  public void close() {
    vectors.ifMade().ifPresent(CompletableFuture::join);
    loader.shutdown();
  }
}
