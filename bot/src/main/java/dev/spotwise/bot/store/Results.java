package dev.spotwise.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What came of photos. */
public final class Results {
  private static final String COLUMNS = "SELECT id, photo, card, at, finding, answers FROM result ";

  private final Handle handle;

  Results(Handle handle) {
    this.handle = handle;
  }

  public void add(long person, Result result) {
    handle
        .createUpdate(
            "INSERT INTO result (id, person_id, photo, card, at, finding, answers)"
                + " VALUES (:id, :person, :photo, :card, :time, :finding, :answers)")
        .bind("id", result.id())
        .bind("person", person)
        .bind("photo", result.photo())
        .bind("card", result.card().orElse(null))
        .bind("time", result.at().toEpochMilli())
        .bind("finding", result.finding())
        .bind("answers", result.answers())
        .execute();
  }

  /** Replaces what was found, after the person said more about the spot. */
  public void update(String id, String finding, String answers) {
    handle
        .createUpdate("UPDATE result SET finding = :finding, answers = :answers WHERE id = :id")
        .bind("id", id)
        .bind("finding", finding)
        .bind("answers", answers)
        .execute();
  }

  /** A result by its id, if it is this person's. */
  public Optional<Result> find(long person, String id) {
    return handle
        .createQuery(COLUMNS + "WHERE person_id = :person AND id = :id")
        .bind("person", person)
        .bind("id", id)
        .map((row, context) -> result(row))
        .findOne();
  }

  /** All results of a person, oldest first. */
  public List<Result> of(long person) {
    return handle
        .createQuery(COLUMNS + "WHERE person_id = :person ORDER BY at, id")
        .bind("person", person)
        .map((row, context) -> result(row))
        .list();
  }

  private static Result result(ResultSet row) throws SQLException {
    return new Result(
        row.getString("id"),
        row.getString("photo"),
        Optional.ofNullable(row.getString("card")),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("finding"),
        row.getString("answers"));
  }
}
