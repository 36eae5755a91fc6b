package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.knowledge.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The people who talk with Spotwise. */
public final class People {
  private static final String COLUMNS =
      "SELECT id, channel, chat, language, consented_at, picture_key, dialogue FROM person ";

  private final Handle handle;

  People(Handle handle) {
    this.handle = handle;
  }

  public Optional<Person> find(ChatRef chat) {
    return handle
        .createQuery(COLUMNS + "WHERE channel = :channel AND chat = :id")
        .bindMethods(chat)
        .map((row, context) -> person(row))
        .findOne();
  }

  Optional<Person> ownerOf(String picture) {
    return handle
        .createQuery(COLUMNS + "WHERE id = (SELECT person_id FROM picture WHERE name = :name)")
        .bind("name", picture)
        .map((row, context) -> person(row))
        .findOne();
  }

  /** Adds a person and gives them their id. */
  public Person add(ChatRef chat, Language language, WrappedKey key, String dialogue, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO person (channel, chat, language, picture_key, dialogue, created_at)"
                + " VALUES (:channel, :id, :language, :key, :dialogue, :now)")
        .bindMethods(chat)
        .bind("language", language.tag())
        .bind("key", key.bytes())
        .bind("dialogue", dialogue)
        .bind("now", now.toEpochMilli())
        .execute();
    return find(chat).orElseThrow();
  }

  public void setDialogue(long person, String dialogue) {
    handle
        .createUpdate("UPDATE person SET dialogue = :dialogue WHERE id = :person")
        .bind("dialogue", dialogue)
        .bind("person", person)
        .execute();
  }

  public void setLanguage(long person, Language language) {
    handle
        .createUpdate("UPDATE person SET language = :language WHERE id = :person")
        .bind("language", language.tag())
        .bind("person", person)
        .execute();
  }

  public void setConsent(long person, Instant when) {
    handle
        .createUpdate("UPDATE person SET consented_at = :now WHERE id = :person")
        .bind("now", when.toEpochMilli())
        .bind("person", person)
        .execute();
  }

  /** Removes a person and, by foreign keys, all that is theirs except inbox and outbox. */
  void remove(long person) {
    handle.createUpdate("DELETE FROM person WHERE id = :id").bind("id", person).execute();
  }

  private static Person person(ResultSet row) throws SQLException {
    long consented = row.getLong("consented_at");
    Optional<Instant> consentedAt =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(consented));
    return new Person(
        row.getLong("id"),
        new ChatRef(row.getString("channel"), row.getString("chat")),
        Language.ofTag(row.getString("language")).orElse(Language.EN),
        consentedAt,
        new WrappedKey(row.getBytes("picture_key")),
        row.getString("dialogue"));
  }
}
