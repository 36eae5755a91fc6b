package dev.spotwise.inference;

import java.util.Objects;

/**
 * A photo as it was received: the encoded bytes and nothing else, not yet known to be a picture.
 *
 * <p>The array is not copied, because a photo may have 20 MB; whoever makes a photo must not change
 * the array afterwards.
 */
public final class Photo {
  private final byte[] bytes;

  private Photo(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Photo of(byte[] bytes) {
    return new Photo(Objects.requireNonNull(bytes, "bytes"));
  }

  /** Size of the encoded photo in bytes. */
  public int size() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return "Photo[" + bytes.length + " bytes]";
  }
}
