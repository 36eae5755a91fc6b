package dev.spotwise.bot.ops;

import java.net.URI;

/**
 * The local language model.
 *
 * @param url root of the Ollama server
 * @param model name of the model that words answers
 * @param embeddingModel name of the model that makes vectors; empty for none
 */
public record OllamaSettings(URI url, String model, String embeddingModel) {
  public OllamaSettings {
    Addresses.requireHttp("OLLAMA_URL", url);
    if (model.isBlank()) {
      throw new SettingsException("OLLAMA_MODEL", "must name a model such as gemma3:1b");
    }
  }
}
