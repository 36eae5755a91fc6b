package dev.spotwise.bot.store;

import com.google.crypto.tink.Aead;
import dev.spotwise.bot.channel.ChatRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * A key for each person, kept only encrypted with the master key. Once the row with a person's key
 * is gone, nobody can read their pictures any more, wherever a copy of the files may lie.
 */
final class Keyring {
  private final Aead master;

  private Keyring(Aead master) {
    this.master = master;
  }

  static Keyring open(Optional<String> given, Path file) throws IOException {
    try {
      return new Keyring(MasterKey.open(given, file));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  WrappedKey create(ChatRef chat) {
    try {
      return new WrappedKey(master.encrypt(AesGcm.newKey(), owner(chat)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }

  /**
   * A person's key, ready for use.
   *
   * @throws IOException if it is not of this master key or not of this person
   */
  Aead unwrap(WrappedKey key, ChatRef chat) throws IOException {
    try {
      return AesGcm.with(master.decrypt(key.bytes(), owner(chat)));
    } catch (GeneralSecurityException e) {
      throw new IOException("the master key does not open this person's key", e);
    }
  }

  private static byte[] owner(ChatRef chat) {
    return (chat.channel() + "/" + chat.id()).getBytes(StandardCharsets.UTF_8);
  }
}
