package dev.spotwise.bot.store;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.web.Entry;
import dev.spotwise.bot.channel.web.Line;
import dev.spotwise.bot.channel.web.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chat page's transcripts in the database. */
record StoredTranscript(Database database) implements Transcript {
  @Override
  public void heard(ChatRef chat, String key, Instant at, Entry entry) {
    database.change(t -> t.chatLines().add(chat, Optional.of(key), at, entry));
  }

  @Override
  public void retract(ChatRef chat, String key) {
    database.change(t -> t.chatLines().remove(chat, key));
  }

  @Override
  public boolean said(ChatRef chat, Instant at, Outgoing what) {
    return database.write(
        t -> {
          // Whoever is spoken to has a row, until all that is theirs is deleted.
          boolean known = t.people().find(chat).isPresent();
          if (known) {
            t.chatLines().add(chat, Optional.empty(), at, new Entry.Said(what));
          }
          return known;
        });
  }

  @Override
  public void forgetWithoutConsent(Instant before) {
    database.change(t -> t.chatLines().removeWithoutConsent(before));
  }

  @Override
  public List<Line> after(ChatRef chat, long number, int limit) {
    return database.read(t -> t.chatLines().after(chat, number, limit));
  }

  @Override
  public List<Line> last(ChatRef chat, int limit) {
    return database.read(t -> t.chatLines().last(chat, limit));
  }

  @Override
  public Optional<Line> find(ChatRef chat, long number) {
    return database.read(t -> t.chatLines().find(chat, number));
  }
}
