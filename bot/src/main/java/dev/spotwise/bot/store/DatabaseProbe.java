package dev.spotwise.bot.store;

import dev.spotwise.bot.ops.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Looks at the database without changing or locking it, for {@code status}. */
public final class DatabaseProbe {
  private static final String SQLITE = "jdbc:sqlite:";

  private DatabaseProbe() {}

  /**
   * What there is to say about the database, in a few words for the operator.
   *
   * @throws IOException saying what is wrong with it
   */
  public static String look(Settings settings) throws IOException {
    String url = settings.dbUrl();
    if (!url.startsWith(SQLITE)) {
      throw new IOException("SPOTWISE_DB_URL must begin with " + SQLITE);
    }
    Path file = Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", ""));
    if (!Files.exists(file)) {
      return file + " is made at the first start";
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection connection = config.createConnection(url);
        Statement statement = connection.createStatement()) {
      String check = text(statement, "PRAGMA quick_check(1)");
      if (!check.equals("ok")) {
        throw new IOException(file + " is damaged: " + check);
      }
      return "%s is whole; %s people, %s updates to deal with, %s messages to send"
          .formatted(
              file,
              text(statement, "SELECT count(*) FROM person"),
              text(statement, "SELECT count(*) FROM inbox"),
              text(statement, "SELECT count(*) FROM outbox"));
    } catch (SQLException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
