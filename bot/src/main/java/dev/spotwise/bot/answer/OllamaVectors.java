package dev.spotwise.bot.answer;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.spotwise.bot.ops.OllamaSettings;
import java.time.Duration;
import java.util.Optional;

/** The embedding model that a local Ollama server runs. */
final class OllamaVectors {
  /** For one text; a question waits for no more. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private OllamaVectors() {}

  /** Empty where none is set. */
  static Optional<EmbeddingModel> of(OllamaSettings settings) {
    return settings.embeddingModel().isBlank()
        ? Optional.empty()
        : Optional.of(
            OllamaEmbeddingModel.builder()
                .baseUrl(settings.url().toString())
                .modelName(settings.embeddingModel())
                .timeout(PATIENCE)
                .maxRetries(0)
                .build());
  }
}
