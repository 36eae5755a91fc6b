package dev.spotwise.bot.channel;

import java.io.IOException;

/** A picture can never be fetched, so trying again is of no use. */
public final class PictureUnavailableException extends IOException {
  /** Why, so that the person can be told what to do. */
  public enum Reason {
    /** Larger than the platform hands over (Telegram: 20 MB). */
    TOO_BIG,
    /** The platform no longer has it. */
    GONE
  }

  private final Reason reason;

  public PictureUnavailableException(Reason reason) {
    super("the picture cannot be fetched: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
