package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.loop.Reply;
import dev.spotwise.bot.store.Json;
import dev.spotwise.bot.store.Messages.Said;
import dev.spotwise.bot.store.Pending;
import dev.spotwise.bot.store.Person;
import dev.spotwise.bot.store.Store;
import dev.spotwise.bot.store.Tables;
import java.time.Instant;
import java.util.List;

/** Commits a {@link Turn}: its changes, its words, and the log of both sides. */
final class TurnReply implements Reply {
  private final Store store;
  private final Pending update;
  private final Person person;
  private final Turn turn;
  private final Instant now;
  private List<String> erasedFiles = List.of();

  TurnReply(Store store, Pending update, Person person, Turn turn, Instant now) {
    this.store = store;
    this.update = update;
    this.person = person;
    this.turn = turn;
    this.now = now;
  }

  @Override
  public void commit(Tables tables) {
    if (turn.erases()) {
      erasedFiles = store.erase(tables, person);
      turn.says().forEach(what -> tables.outbox().addFarewell(person.chat(), what, now));
      return;
    }
    turn.changes().forEach(change -> change.accept(tables));
    turn.next().ifPresent(d -> tables.people().setDialogue(person.id(), Json.write(d)));
    turn.followUps().forEach(content -> tables.inbox().follow(update, content));
    turn.says().forEach(what -> tables.outbox().add(person.chat(), what, now));
    // Asked anew, since this very turn may have brought the consent.
    if (tables.people().find(person.chat()).flatMap(Person::consentedAt).isPresent()) {
      log(tables);
    }
  }

  private void log(Tables tables) {
    tables.messages().add(person.id(), heard(update.content()));
    turn.says().forEach(what -> tables.messages().add(person.id(), said(what)));
  }

  private Said heard(Incoming content) {
    if (content instanceof Incoming.Text text) {
      return new Said(update.sentAt(), true, "text", text.text());
    }
    if (content instanceof Incoming.Picture picture) {
      return new Said(update.sentAt(), true, "picture", picture.caption().orElse(""));
    }
    return content instanceof Incoming.Press press
        ? new Said(update.sentAt(), true, "press", press.data())
        : new Said(update.sentAt(), true, "unsupported", "");
  }

  private Said said(Outgoing what) {
    return what instanceof Outgoing.Card card
        ? new Said(now, false, "card", card.caption().text())
        : new Said(now, false, "message", ((Outgoing.Message) what).text().text());
  }

  @Override
  public void committed() {
    if (turn.erases()) {
      store.cleanUp(erasedFiles);
    }
  }

  @Override
  public void abandoned() {
    store.discard(turn.files());
  }
}
