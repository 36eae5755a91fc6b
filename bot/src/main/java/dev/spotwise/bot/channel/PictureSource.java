package dev.spotwise.bot.channel;

import java.io.IOException;

/** Gives the bytes of the pictures that {@link Outgoing.Card} names. Thread-safe. */
@FunctionalInterface
public interface PictureSource {
  /**
   * The picture as PNG.
   *
   * @throws IOException if it cannot be read, or is not there any more
   */
  byte[] open(String picture) throws IOException;
}
