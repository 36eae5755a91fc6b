package dev.spotwise.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Which pictures there are and whose they are; the bytes lie in the {@link PictureFolder}. */
public final class Pictures {
  private final Handle handle;

  Pictures(Handle handle) {
    this.handle = handle;
  }

  public void add(long person, String name, Kind kind, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO picture (name, person_id, kind, created_at)"
                + " VALUES (:name, :person, :type, :now)")
        .bind("name", name)
        .bind("person", person)
        .bind("type", kind.name().toLowerCase(Locale.ROOT))
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Names of all pictures of everyone. */
  List<String> names() {
    return handle.createQuery("SELECT name FROM picture").mapTo(String.class).list();
  }

  List<String> namesOf(long person) {
    return handle
        .createQuery("SELECT name FROM picture WHERE person_id = :person")
        .bind("person", person)
        .mapTo(String.class)
        .list();
  }

  /** What a picture is. */
  public enum Kind {
    /** What the person sent. */
    PHOTO,
    /** What was drawn for them. */
    CARD
  }
}
