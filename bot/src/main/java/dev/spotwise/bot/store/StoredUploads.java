package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.web.UploadVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Uploads as encrypted files. Whoever loses the row with a file's key loses the photo. */
final class StoredUploads implements UploadVault {
  /** Far longer than it takes from keeping a photo to accepting the update about it. */
  private static final Duration SETTLES = Duration.ofMinutes(1);

  /** As long as Telegram keeps what nobody has fetched. */
  private static final Duration EXPIRES = Duration.ofDays(1);

  private final Database database;
  private final Keyring keyring;
  private final PictureFolder files;
  private final Clock clock;

  StoredUploads(Database database, Keyring keyring, PictureFolder files, Clock clock) {
    this.database = database;
    this.keyring = keyring;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String keep(ChatRef chat, byte[] photo) throws IOException {
    String name = UUID.randomUUID().toString();
    WrappedKey key = keyring.create(chat);
    try {
      files.write(name, keyring.unwrap(key, chat).encrypt(photo, label(name)));
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot encrypt an upload", e);
    }
    database.change(t -> t.uploads().add(chat, name, key, clock.instant()));
    return name;
  }

  @Override
  public Optional<byte[]> open(String reference) throws IOException {
    Optional<Uploads.Upload> upload = database.read(t -> t.uploads().find(reference));
    if (upload.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] encrypted = files.read(reference);
      return Optional.of(
          keyring
              .unwrap(upload.get().key(), upload.get().chat())
              .decrypt(encrypted, label(reference)));
    } catch (GeneralSecurityException e) {
      throw new IOException("the upload is damaged, or of another key", e);
    }
  }

  private static byte[] label(String name) {
    return ("upload/" + name).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void sweep() throws IOException {
    Instant now = clock.instant();
    Instant settled = now.minus(SETTLES);
    Instant expired = now.minus(EXPIRES);
    if (database.read(t -> t.uploads().unused(settled, expired)).isEmpty()) {
      return;
    }
    List<String> unused =
        database.write(
            t -> {
              List<String> names = t.uploads().unused(settled, expired);
              t.uploads().remove(names);
              return names;
            });
    for (String name : unused) {
      files.delete(name);
    }
  }
}
