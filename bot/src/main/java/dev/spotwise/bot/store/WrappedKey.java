package dev.spotwise.bot.store;

/** A person's key, encrypted with the master key. */
public final class WrappedKey {
  private final byte[] bytes;

  WrappedKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
