package dev.spotwise.bot.channel.web;

/** Why a request is refused; each has a sentence of the same name in {@code web_*.properties}. */
enum Problem {
  BAD_REQUEST(400),
  EMPTY(400),
  TOO_LONG(413),
  TOO_BIG(413),
  NO_FILE(400),
  TOKEN_NEEDED(401),
  TOKEN_WRONG(401),
  NO_SESSION(401),
  FOREIGN(403),
  NOT_FOUND(404),
  STALE_BUTTON(409),
  TOO_MANY(429),
  BUSY(503),
  NOT_SAVED(503),
  FAILED(500);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  /** HTTP status. */
  int status() {
    return status;
  }

  RefusedException refuse() {
    return new RefusedException(this);
  }
}
