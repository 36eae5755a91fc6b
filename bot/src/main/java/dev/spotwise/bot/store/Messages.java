package dev.spotwise.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What was said, by whom. Kept only of people who agreed to it. */
public final class Messages {
  private final Handle handle;

  Messages(Handle handle) {
    this.handle = handle;
  }

  public void add(long person, Said said) {
    handle
        .createUpdate(
            "INSERT INTO message (person_id, at, sender, kind, text)"
                + " VALUES (:person, :time, :sender, :type, :words)")
        .bind("person", person)
        .bind("time", said.at().toEpochMilli())
        .bind("sender", said.byPerson() ? "person" : "spotwise")
        .bind("type", said.kind())
        .bind("words", said.text())
        .execute();
  }

  /** Everything that was said in this person's talk, oldest first. */
  public List<Said> of(long person) {
    return handle
        .createQuery(
            "SELECT at, sender, kind, text FROM message WHERE person_id = :person ORDER BY id")
        .bind("person", person)
        .map((row, context) -> said(row))
        .list();
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("sender").equals("person"),
        row.getString("kind"),
        row.getString("text"));
  }

  /**
   * One thing said.
   *
   * @param kind such as {@code text}, {@code picture}, {@code press}, {@code message}, {@code card}
   */
  public record Said(Instant at, boolean byPerson, String kind, String text) {}
}
