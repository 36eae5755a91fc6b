package dev.spotwise.inference;

/** How large a photo may be. Both are checked before anything is decoded. */
public final class PhotoLimits {
  /** Largest encoded size: as much as a Telegram bot may download, 20 MB. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** Largest width x height that the header may claim: 50 megapixels, as large phones take. */
  public static final long MAX_PIXELS = 50_000_000L;

  private PhotoLimits() {}
}
