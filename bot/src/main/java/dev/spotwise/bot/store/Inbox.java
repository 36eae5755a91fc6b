package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Update;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Updates that came in and wait to be dealt with. */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final String COLUMNS =
      "SELECT id, place, channel, chat, sent_at, language_hint, content, starts, failures"
          + " FROM inbox ";

  private final Handle handle;

  Inbox(Handle handle) {
    this.handle = handle;
  }

  /**
   * Takes an update in.
   *
   * @return the new row, or empty if this (channel, sequence) came in before
   */
  public Optional<Pending> accept(Update update, Instant now) {
    int isNew =
        handle
            .createUpdate(
                "INSERT INTO accepted (channel, sequence, accepted_at)"
                    + " VALUES (:channel, :sequence, :now) ON CONFLICT DO NOTHING")
            .bind("channel", update.chat().channel())
            .bind("sequence", update.sequence())
            .bind("now", now.toEpochMilli())
            .execute();
    if (isNew == 0) {
      return Optional.empty();
    }
    long id = insert(update.chat(), 0, update.sentAt(), update.languageHint(), update.content());
    handle.createUpdate("UPDATE inbox SET place = id WHERE id = :id").bind("id", id).execute();
    return Optional.of(
        new Pending(
            id, id, update.chat(), update.sentAt(), update.languageHint(), update.content(), 0, 0));
  }

  /** Puts in what follows from a row, to be dealt with right after it. */
  public long follow(Pending row, Incoming content) {
    return insert(row.chat(), row.place(), row.sentAt(), row.languageHint(), content);
  }

  private long insert(
      ChatRef chat, long place, Instant sentAt, Optional<String> hint, Incoming content) {
    return handle
        .createUpdate(
            "INSERT INTO inbox (channel, chat, place, sent_at, language_hint, content)"
                + " VALUES (:channel, :id, :place, :sentAt, :hint, :content)")
        .bindMethods(chat)
        .bind("place", place)
        .bind("sentAt", sentAt.toEpochMilli())
        .bind("hint", hint.orElse(null))
        .bind("content", Json.write(content))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** The row of this chat that is next. */
  public Optional<Pending> next(ChatRef chat) {
    return handle
        .createQuery(COLUMNS + "WHERE channel = :channel AND chat = :id ORDER BY place, id LIMIT 1")
        .bindMethods(chat)
        .map((row, context) -> pending(row))
        .findOne();
  }

  /** Everything that waits, of all chats. */
  public List<Pending> all() {
    return handle
        .createQuery(COLUMNS + "ORDER BY place, id")
        .map((row, context) -> pending(row))
        .list();
  }

  public int count() {
    return handle.createQuery("SELECT count(*) FROM inbox").mapTo(Integer.class).one();
  }

  public void countStart(long id) {
    handle
        .createUpdate("UPDATE inbox SET starts = starts + 1 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  public void countFailure(long id) {
    handle
        .createUpdate("UPDATE inbox SET failures = failures + 1 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** Removes a row that was dealt with; false if it was not there any more. */
  public boolean remove(long id) {
    return handle.createUpdate("DELETE FROM inbox WHERE id = :id").bind("id", id).execute() == 1;
  }

  public void removeAll(ChatRef chat) {
    handle
        .createUpdate("DELETE FROM inbox WHERE channel = :channel AND chat = :id")
        .bindMethods(chat)
        .execute();
  }

  /** Forgets which updates came in before a time. */
  public void forgetAcceptedBefore(Instant time) {
    handle
        .createUpdate("DELETE FROM accepted WHERE accepted_at < :time")
        .bind("time", time.toEpochMilli())
        .execute();
  }

  private static Pending pending(ResultSet row) throws SQLException {
    return new Pending(
        row.getLong("id"),
        row.getLong("place"),
        new ChatRef(row.getString("channel"), row.getString("chat")),
        Instant.ofEpochMilli(row.getLong("sent_at")),
        Optional.ofNullable(row.getString("language_hint")),
        content(row.getString("content")),
        row.getInt("starts"),
        row.getInt("failures"));
  }

  /**
   * A row that this version cannot read, as after going back from a newer one, is answered like
   * anything that Spotwise does not read: it must not hold up its chat.
   */
  private static Incoming content(String json) {
    try {
      return Json.read(json, Incoming.class);
    } catch (IllegalStateException e) {
      LOG.warn("An update in the inbox is {}", e.getMessage());
      return new Incoming.Unsupported("unreadable");
    }
  }
}
