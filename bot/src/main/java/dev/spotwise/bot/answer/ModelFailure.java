package dev.spotwise.bot.answer;

/** The language model gave no whole answer. The message holds nothing that a person wrote. */
final class ModelFailure extends Exception {
  private static final long serialVersionUID = 1L;

  ModelFailure(String reason) {
    super(reason);
  }
}
