package dev.spotwise.inference;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A photo as a person sees it, for drawing: upright, without metadata, at most {@value
 * #LONGEST_SIDE} pixels a side.
 *
 * @param image the pixels, a new image that the caller may draw on
 */
public record UprightImage(BufferedImage image) {
  /** Telegram brings photos to this size. */
  public static final int LONGEST_SIDE = 1280;

  /** Reads a photo, or empty where an examination says unreadable. */
  public static Optional<UprightImage> read(Photo photo) {
    try {
      RgbImage image = PhotoDecoder.decode(photo).image().within(LONGEST_SIDE);
      return Optional.of(new UprightImage(image.toBufferedImage()));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }
}
