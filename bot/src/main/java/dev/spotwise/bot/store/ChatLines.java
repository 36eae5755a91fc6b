package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.web.Entry;
import dev.spotwise.bot.channel.web.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What stands in the chats of the chat page. */
public final class ChatLines {
  private static final String SELECT =
      "SELECT id, key, at, entry FROM chat_line WHERE channel = :channel AND chat = :id ";

  private final Handle handle;

  ChatLines(Handle handle) {
    this.handle = handle;
  }

  /** Adds a line, unless the chat has one with this key. */
  void add(ChatRef chat, Optional<String> key, Instant at, Entry entry) {
    handle
        .createUpdate(
            "INSERT INTO chat_line (channel, chat, key, at, entry)"
                + " VALUES (:channel, :id, :key, :time, :entry) ON CONFLICT DO NOTHING")
        .bindMethods(chat)
        .bind("key", key.orElse(null))
        .bind("time", at.toEpochMilli())
        .bind("entry", Json.write(entry))
        .execute();
  }

  void remove(ChatRef chat, String key) {
    handle
        .createUpdate(
            "DELETE FROM chat_line WHERE channel = :channel AND chat = :id AND key = :key")
        .bindMethods(chat)
        .bind("key", key)
        .execute();
  }

  void removeAll(ChatRef chat) {
    handle
        .createUpdate("DELETE FROM chat_line WHERE channel = :channel AND chat = :id")
        .bindMethods(chat)
        .execute();
  }

  /** Removes older lines of people who have not agreed that anything is kept. */
  void removeWithoutConsent(Instant before) {
    handle
        .createUpdate(
            "DELETE FROM chat_line WHERE at < :time AND NOT EXISTS (SELECT 1 FROM person p"
                + " WHERE p.channel = chat_line.channel AND p.chat = chat_line.chat"
                + " AND p.consented_at IS NOT NULL)")
        .bind("time", before.toEpochMilli())
        .execute();
  }

  /** At most so many lines after one, oldest first. */
  List<Line> after(ChatRef chat, long number, int limit) {
    return lines(
        handle
            .createQuery(SELECT + "AND id > :number ORDER BY id LIMIT :limit")
            .bind("number", number)
            .bind("limit", limit),
        chat);
  }

  /** The newest lines, oldest first. */
  List<Line> last(ChatRef chat, int limit) {
    Query query = handle.createQuery(SELECT + "ORDER BY id DESC LIMIT :limit");
    List<Line> newestFirst = new ArrayList<>(lines(query.bind("limit", limit), chat));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  Optional<Line> find(ChatRef chat, long number) {
    Query query = handle.createQuery(SELECT + "AND id = :number").bind("number", number);
    return lines(query, chat).stream().findFirst();
  }

  private static List<Line> lines(Query query, ChatRef chat) {
    return query.bindMethods(chat).map((row, context) -> line(row)).list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        Optional.ofNullable(row.getString("key")),
        Json.read(row.getString("entry"), Entry.class));
  }
}
