package dev.spotwise.bot.answer;

import java.util.List;

/** Whether the language model can be asked. */
public sealed interface ModelState {
  /** The server runs and has the model. */
  record Ready(String model) implements ModelState {}

  /** The server runs, but does not have the model; {@code ollama pull MODEL} brings it. */
  record Missing(String model, List<String> available) implements ModelState {
    public Missing {
      available = List.copyOf(available);
    }
  }

  /** Nothing answers at the server's address. */
  record Down(String reason) implements ModelState {}
}
