package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Photos that came by the chat page and wait to be examined. */
public final class Uploads {
  /** Whether an update that was not dealt with yet is about the upload. */
  private static final String IS_IN_INBOX =
      "EXISTS (SELECT 1 FROM inbox i WHERE i.channel = u.channel AND i.chat = u.chat"
          + " AND instr(i.content, u.name) > 0)";

  /** Whether someone was asked for consent and it will be examined once they agree. */
  private static final String AWAITS_CONSENT =
      "EXISTS (SELECT 1 FROM person p WHERE p.channel = u.channel AND p.chat = u.chat"
          + " AND p.consented_at IS NULL AND instr(p.dialogue, u.name) > 0)";

  private final Handle handle;

  Uploads(Handle handle) {
    this.handle = handle;
  }

  record Upload(ChatRef chat, WrappedKey key) {}

  void add(ChatRef chat, String name, WrappedKey key, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO upload (name, channel, chat, file_key, created_at)"
                + " VALUES (:name, :channel, :id, :key, :now)")
        .bindMethods(chat)
        .bind("name", name)
        .bind("key", key.bytes())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  Optional<Upload> find(String name) {
    return handle
        .createQuery("SELECT channel, chat, file_key FROM upload WHERE name = :name")
        .bind("name", name)
        .map(
            (row, context) ->
                new Upload(
                    new ChatRef(row.getString("channel"), row.getString("chat")),
                    new WrappedKey(row.getBytes("file_key"))))
        .findOne();
  }

  List<String> names() {
    return handle.createQuery("SELECT name FROM upload").mapTo(String.class).list();
  }

  /** Names of a chat's uploads that no waiting update is about. */
  List<String> idleOf(ChatRef chat) {
    return handle
        .createQuery(
            "SELECT name FROM upload u WHERE u.channel = :channel AND u.chat = :id AND NOT "
                + IS_IN_INBOX)
        .bindMethods(chat)
        .mapTo(String.class)
        .list();
  }

  /**
   * Names of uploads that nothing waits for any more.
   *
   * @param settled until then, updates about what was uploaded have been accepted or refused
   * @param expired what awaits consent since before then counts as not waited for
   */
  List<String> unused(Instant settled, Instant expired) {
    return handle
        .createQuery(
            "SELECT name FROM upload u WHERE u.created_at < :settled AND NOT "
                + IS_IN_INBOX
                + " AND (u.created_at < :expired OR NOT "
                + AWAITS_CONSENT
                + ")")
        .bind("settled", settled.toEpochMilli())
        .bind("expired", expired.toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  void remove(List<String> names) {
    for (String name : names) {
      handle.createUpdate("DELETE FROM upload WHERE name = :name").bind("name", name).execute();
    }
  }
}
