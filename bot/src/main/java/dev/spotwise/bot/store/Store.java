package dev.spotwise.bot.store;

import com.google.crypto.tink.Aead;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.PictureSource;
import dev.spotwise.bot.channel.web.Transcript;
import dev.spotwise.bot.channel.web.UploadVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder: the database, and pictures encrypted with their owner's key. Thread-safe. */
public final class Store implements PictureSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private final HomeLock lock;
  private final Database database;
  private final Keyring keyring;
  private final PictureFolder pictures;

  private Store(HomeLock lock, Database database, Keyring keyring, PictureFolder pictures) {
    this.lock = lock;
    this.database = database;
    this.keyring = keyring;
    this.pictures = pictures;
  }

  /**
   * Opens the data folder, makes what is missing, and clears what a crash left behind.
   *
   * @param databaseUrl JDBC address of the SQLite file
   * @param key master key, 32 bytes as Base64; empty for one in the data folder
   * @throws IOException if the folder cannot be used, or another program is using it
   * @throws IllegalArgumentException if the key is not one
   */
  public static Store open(Path home, String databaseUrl, Optional<String> key) throws IOException {
    HomeLock lock = HomeLock.take(OwnerOnly.folder(home));
    try {
      Keyring keyring = Keyring.open(key, home.resolve("spotwise.key"));
      PictureFolder pictures = new PictureFolder(home.resolve("pictures"));
      Database database = Database.open(databaseUrl);
      int swept = pictures.sweep(database.read(Store::namedFiles));
      LOG.info("Opened the data folder; {} unfinished pictures removed", swept);
      return new Store(lock, database, keyring, pictures);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Set<String> namedFiles(Tables tables) {
    Set<String> names = new HashSet<>(tables.pictures().names());
    names.addAll(tables.uploads().names());
    return names;
  }

  public Database database() {
    return database;
  }

  /** What stands in the chats of the chat page. */
  public Transcript transcript() {
    return new StoredTranscript(database);
  }

  /** Where the chat page's photos wait to be examined. */
  public UploadVault uploads(Clock clock) {
    return new StoredUploads(database, keyring, pictures, clock);
  }

  /** A fresh key for a person. */
  public WrappedKey newKey(ChatRef chat) {
    return keyring.create(chat);
  }

  /**
   * Puts an encrypted picture on disk. It counts only once {@link Pictures#add} is committed with
   * the name; otherwise it is removed at the next start.
   *
   * @return the picture's name
   */
  public String save(Person owner, byte[] bytes) throws IOException {
    String name = UUID.randomUUID().toString();
    try {
      pictures.write(name, key(owner).encrypt(bytes, label(name)));
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot encrypt a picture", e);
    }
    return name;
  }

  @Override
  public byte[] open(String picture) throws IOException {
    Person owner =
        database
            .read(t -> t.people().ownerOf(picture))
            .orElseThrow(() -> new IOException("the picture is not there any more"));
    try {
      return key(owner).decrypt(pictures.read(picture), label(picture));
    } catch (GeneralSecurityException e) {
      throw new IOException("the picture is damaged, or of another key", e);
    }
  }

  private Aead key(Person owner) throws IOException {
    return keyring.unwrap(owner.key(), owner.chat());
  }

  /** Binds the bytes to the file's name, so that files cannot be swapped unnoticed. */
  private static byte[] label(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Within a transaction, removes all that is kept of a person, except what waits in the inbox.
   *
   * @return the files to give to {@link #cleanUp} once the transaction is committed
   */
  public List<String> erase(Tables tables, Person person) {
    List<String> files = new ArrayList<>(tables.pictures().namesOf(person.id()));
    List<String> uploads = tables.uploads().idleOf(person.chat());
    files.addAll(uploads);
    tables.uploads().remove(uploads);
    tables.chatLines().removeAll(person.chat());
    tables.outbox().removeAll(person.chat());
    tables.people().remove(person.id());
    return files;
  }

  /** Removes files that no row names; what cannot be removed goes at the next start. */
  public void discard(List<String> files) {
    for (String file : files) {
      try {
        pictures.delete(file);
      } catch (IOException e) {
        LOG.warn("An unused picture's file stays until the next start");
      }
    }
  }

  /** Removes files whose rows are gone, and what the database's log still holds of the rows. */
  public void cleanUp(List<String> files) {
    try {
      for (String file : files) {
        pictures.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a deleted picture's file stays until the next start", e);
    } finally {
      database.truncateLog();
    }
  }

  @Override
  public void close() {
    database.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
