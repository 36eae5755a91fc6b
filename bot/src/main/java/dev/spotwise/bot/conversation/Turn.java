package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.Button;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.store.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a handler wants to say and change; nothing happens before it is committed. */
final class Turn {
  private final List<Outgoing> says = new ArrayList<>();
  private final List<Consumer<Tables>> changes = new ArrayList<>();
  private final List<Incoming> followUps = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private Optional<Dialogue> next = Optional.empty();
  private boolean erase;

  Turn say(RichText text) {
    return say(text, List.of());
  }

  Turn say(RichText text, List<List<Button>> buttons) {
    return say(new Outgoing.Message(text, buttons));
  }

  Turn say(Outgoing what) {
    says.add(what);
    return this;
  }

  Turn next(Dialogue dialogue) {
    next = Optional.of(dialogue);
    return this;
  }

  Turn change(Consumer<Tables> change) {
    changes.add(change);
    return this;
  }

  /** Something to be dealt with right after this, as if the person had sent it. */
  Turn then(Incoming content) {
    followUps.add(content);
    return this;
  }

  /** A picture file that is of no use unless this is committed. */
  Turn wrote(String file) {
    files.add(file);
    return this;
  }

  /** Removes everything of this person; what is said is the last word to them. */
  Turn erase() {
    erase = true;
    return this;
  }

  List<Outgoing> says() {
    return says;
  }

  List<Consumer<Tables>> changes() {
    return changes;
  }

  List<Incoming> followUps() {
    return followUps;
  }

  List<String> files() {
    return files;
  }

  Optional<Dialogue> next() {
    return next;
  }

  boolean erases() {
    return erase;
  }
}
