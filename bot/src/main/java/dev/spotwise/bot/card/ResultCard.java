package dev.spotwise.bot.card;

import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.UprightImage;
import dev.spotwise.knowledge.Language;
import java.io.IOException;

/** Draws the picture that tells a result at a glance. Thread-safe. */
@FunctionalInterface
public interface ResultCard {
  /**
   * The card as PNG.
   *
   * @param image the photo; may be drawn on
   * @param language of the words on the card
   */
  byte[] png(UprightImage image, Assessed assessed, Language language) throws IOException;
}
