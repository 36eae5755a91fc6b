package dev.spotwise.bot.answer;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaModels;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.spotwise.bot.ops.OllamaSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language model that a local Ollama server runs. Thread-safe. */
public final class OllamaModel {
  /** Tokens of prompt and answer together; said to the server, which cuts silently otherwise. */
  static final int CONTEXT_TOKENS = 4096;

  /** Tokens that an answer may take. */
  static final int ANSWER_TOKENS = 400;

  private static final Logger log = LoggerFactory.getLogger(OllamaModel.class);
  private static final Duration PROBE = Duration.ofSeconds(2);
  private static final Duration PROBE_HOLDS = Duration.ofSeconds(20);

  private final OllamaSettings settings;
  private final Clock clock;
  private final Patience patience;
  private final OllamaStreamingChatModel chat;
  private ModelState state = new ModelState.Down("not asked yet");
  private Instant stateEnds = Instant.MIN;

  public OllamaModel(OllamaSettings settings, Clock clock) {
    this(settings, clock, Patience.USUAL);
  }

  OllamaModel(OllamaSettings settings, Clock clock, Patience patience) {
    this.settings = settings;
    this.clock = clock;
    this.patience = patience;
    this.chat =
        OllamaStreamingChatModel.builder()
            .baseUrl(settings.url().toString())
            .modelName(settings.model())
            .temperature(0.0)
            .seed(7)
            .numCtx(CONTEXT_TOKENS)
            .numPredict(ANSWER_TOKENS)
            .think(false)
            .timeout(patience.whole())
            .build();
  }

  /** Whether it can be asked now; known again for 20 seconds after each look. */
  public synchronized ModelState state() {
    if (!clock.instant().isBefore(stateEnds)) {
      state = look();
      stateEnds = clock.instant().plus(PROBE_HOLDS);
    }
    return state;
  }

  private ModelState look() {
    try {
      List<String> names =
          OllamaModels.builder()
              .baseUrl(settings.url().toString())
              .timeout(PROBE)
              .maxRetries(0)
              .build()
              .availableModels()
              .content()
              .stream()
              .map(model -> model.getName())
              .toList();
      String wanted = settings.model();
      return names.contains(wanted) || names.contains(wanted + ":latest")
          ? new ModelState.Ready(wanted)
          : new ModelState.Missing(wanted, names);
    } catch (RuntimeException e) {
      return new ModelState.Down(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Writes, and hands over each piece as it comes, on the calling thread.
   *
   * @param stop asked after each piece; true ends the writing without an error
   * @throws ModelFailure if the server fails, stalls, or ends before it is done
   */
  void write(String prompt, Consumer<String> piece, BooleanSupplier stop) throws ModelFailure {
    ModelStream stream = new ModelStream(patience);
    try {
      chat.chat(ChatRequest.builder().messages(UserMessage.from(prompt)).build(), stream);
      stream.drain(piece, stop);
    } catch (ModelFailure e) {
      forget();
      log.warn("language model: {}", e.getMessage());
      throw e;
    } catch (RuntimeException e) {
      forget();
      log.warn("language model failed: {}", e.getClass().getSimpleName());
      throw new ModelFailure("the server failed");
    }
  }

  private synchronized void forget() {
    stateEnds = Instant.MIN;
  }
}
