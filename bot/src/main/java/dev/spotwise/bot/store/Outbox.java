package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What will be said and has not been said yet. */
public final class Outbox {
  private final Handle handle;

  Outbox(Handle handle) {
    this.handle = handle;
  }

  public void add(ChatRef chat, Outgoing content, Instant now) {
    insert(chat, content, now, false);
  }

  /** Adds the last word to a person whose data are deleted. */
  public void addFarewell(ChatRef chat, Outgoing content, Instant now) {
    insert(chat, content, now, true);
  }

  private void insert(ChatRef chat, Outgoing content, Instant now, boolean farewell) {
    handle
        .createUpdate(
            "INSERT INTO outbox (channel, chat, content, created_at, farewell)"
                + " VALUES (:channel, :id, :content, :now, :farewell)")
        .bindMethods(chat)
        .bind("content", Json.write(content))
        .bind("now", now.toEpochMilli())
        .bind("farewell", farewell)
        .execute();
  }

  /** The row of this chat that is next. */
  public Optional<Unsent> next(ChatRef chat) {
    return handle
        .createQuery(
            "SELECT id, content, failures, farewell FROM outbox"
                + " WHERE channel = :channel AND chat = :id ORDER BY id LIMIT 1")
        .bindMethods(chat)
        .map(
            (row, context) ->
                new Unsent(
                    row.getLong("id"),
                    chat,
                    Json.read(row.getString("content"), Outgoing.class),
                    row.getInt("failures"),
                    row.getBoolean("farewell")))
        .findOne();
  }

  /** Every chat to which something waits to be said. */
  public List<ChatRef> chats() {
    return handle
        .createQuery("SELECT channel, chat FROM outbox GROUP BY channel, chat ORDER BY min(id)")
        .map((row, context) -> new ChatRef(row.getString("channel"), row.getString("chat")))
        .list();
  }

  public int count() {
    return handle.createQuery("SELECT count(*) FROM outbox").mapTo(Integer.class).one();
  }

  public void countFailure(long id) {
    handle
        .createUpdate("UPDATE outbox SET failures = failures + 1 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  public void remove(long id) {
    handle.createUpdate("DELETE FROM outbox WHERE id = :id").bind("id", id).execute();
  }

  public void removeAll(ChatRef chat) {
    handle
        .createUpdate("DELETE FROM outbox WHERE channel = :channel AND chat = :id")
        .bindMethods(chat)
        .execute();
  }
}
