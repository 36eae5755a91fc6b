package dev.spotwise.bot.fakes.telegram;

/** What Telegram answers instead of a result. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final int code;
  final int retryAfter;

  private Refusal(int code, String description, int retryAfter) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  static Refusal badRequest(String why) {
    return new Refusal(400, "Bad Request: " + why, 0);
  }

  static Refusal blocked() {
    return new Refusal(403, "Forbidden: bot was blocked by the user", 0);
  }

  static Refusal unknownMethod() {
    return new Refusal(404, "Not Found: method not found", 0);
  }

  static Refusal tooMany(int seconds) {
    return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
  }

  static Refusal conflict() {
    return new Refusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running",
        0);
  }
}
