package dev.spotwise.bot.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** One SQLite file: a writer connection and a few readers. Thread-safe. */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READERS = 3;
  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private final ReentrantLock writing = new ReentrantLock(true);
  private final Handle writer;
  private final BlockingQueue<Handle> readers = new ArrayBlockingQueue<>(READERS);

  private Database(String url) {
    Jdbi jdbi = Jdbi.create(() -> config().createConnection(url));
    // By default Jdbi writes the arguments into its exceptions, and so what people said into logs.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    writer = jdbi.open();
    for (int i = 0; i < READERS; i++) {
      Handle reader = jdbi.open();
      reader.execute("PRAGMA query_only = ON");
      readers.add(reader);
    }
  }

  /**
   * Opens the file, makes it if it is not there, and brings its tables up to date.
   *
   * @param url such as {@code jdbc:sqlite:/var/lib/spotwise/spotwise.db}
   */
  public static Database open(String url) {
    Flyway.configure()
        .dataSource(dataSource(url))
        .locations("classpath:db/sqlite")
        .load()
        .migrate();
    Database database = new Database(url);
    // A crash may have come between a deletion and the cleaning up after it.
    database.truncateLog();
    return database;
  }

  private static SQLiteDataSource dataSource(String url) {
    SQLiteConfig config = config();
    // Flyway reads before it writes, and keeps a second connection open while it does.
    config.setTransactionMode(TransactionMode.DEFERRED);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setPragma(Pragma.SECURE_DELETE, "ON");
    return config;
  }

  /** One transaction that may change things; rolled back if the work throws. */
  public <T> T write(Function<Tables, T> work) {
    writing.lock();
    try {
      return writer.inTransaction(handle -> work.apply(new Tables(handle)));
    } finally {
      writing.unlock();
    }
  }

  /** One transaction that changes things; rolled back if the work throws. */
  public void change(Consumer<Tables> work) {
    write(
        tables -> {
          work.accept(tables);
          return true;
        });
  }

  /** Reads what is committed, without waiting for the writer. */
  public <T> T read(Function<Tables, T> work) {
    Handle reader = takeReader();
    try {
      return work.apply(new Tables(reader));
    } finally {
      readers.add(reader);
    }
  }

  private Handle takeReader() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a reader", e);
    }
  }

  /** Writes the log back into the file and empties it, so that nothing deleted stays in it. */
  public void truncateLog() {
    writing.lock();
    try {
      boolean busy =
          writer
              .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
              .map((row, context) -> row.getBoolean("busy"))
              .one();
      if (busy) {
        LOG.warn("Another program reads the database, so its log is emptied only later");
      }
    } finally {
      writing.unlock();
    }
  }

  /** Whether the file is whole, in SQLite's words: {@code ok}, or what is wrong. */
  public String integrity() {
    writing.lock();
    try {
      return String.join(
          "; ", writer.createQuery("PRAGMA integrity_check").mapTo(String.class).list());
    } finally {
      writing.unlock();
    }
  }

  /** Waits for a running transaction, then closes the file. */
  @Override
  public void close() {
    writing.lock();
    try {
      for (int i = 0; i < READERS; i++) {
        takeReader().close();
      }
      writer.close();
    } finally {
      writing.unlock();
    }
  }
}
