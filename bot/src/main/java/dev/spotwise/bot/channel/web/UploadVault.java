package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.ChatRef;
import java.io.IOException;
import java.util.Optional;

/**
 * Photos that came in and wait to be examined, encrypted on disk. They may come before consent, so
 * none stays longer than a waiting update or a remembered reference needs it. Thread-safe.
 */
public interface UploadVault {
  /**
   * Keeps a photo and returns when it is on disk.
   *
   * @return the reference that {@link #open} takes
   */
  String keep(ChatRef chat, byte[] photo) throws IOException;

  /**
   * The photo, or empty if it is not there any more.
   *
   * @throws IOException if trying again may work
   */
  Optional<byte[]> open(String reference) throws IOException;

  /** Removes every photo that nothing waits for any more. */
  void sweep() throws IOException;
}
