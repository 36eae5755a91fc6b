package dev.spotwise.bot.store;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** The operator's key, under which each person's key is kept. */
final class MasterKey {
  private MasterKey() {}

  /**
   * The key that the operator gives, or else one in a file that is made on first use.
   *
   * @param given 32 bytes as Base64
   * @param file where a key is kept if none is given; mode 600
   * @throws IllegalArgumentException if the key is not 32 bytes as Base64
   */
  static Aead open(Optional<String> given, Path file) throws IOException, GeneralSecurityException {
    return given.isPresent()
        ? AesGcm.with(decode(given.get(), "SPOTWISE_KEY"))
        : AesGcm.with(decode(fromFile(file), "The key file"));
  }

  private static String fromFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      OwnerOnly.create(unfinished);
      Files.writeString(unfinished, Base64.getEncoder().encodeToString(AesGcm.newKey()) + "\n");
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file);
  }

  private static byte[] decode(String text, String where) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      // The decoder's own message quotes the key.
      bytes = new byte[0];
    }
    if (bytes.length != AesGcm.KEY_BYTES) {
      throw new IllegalArgumentException(
          where + " must hold 32 bytes as Base64; \"openssl rand -base64 32\" makes such a key");
    }
    return bytes;
  }
}
