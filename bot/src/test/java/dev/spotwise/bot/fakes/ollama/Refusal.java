package dev.spotwise.bot.fakes.ollama;

/** What the server answers instead of a result. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final int status;

  private Refusal(int status, String error) {
    super(error);
    this.status = status;
  }

  static Refusal badRequest(String why) {
    return new Refusal(400, why);
  }

  static Refusal unknownModel(String model) {
    return new Refusal(404, "model '" + model + "' not found");
  }
}
