package dev.spotwise.bot.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.store.Json;
import dev.spotwise.bot.store.Person;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a talk stands; the diagram is in the package's description. Kept as JSON, so names and
 * types here are a stored format.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Dialogue.New.class, name = "new"),
  @JsonSubTypes.Type(value = Dialogue.AwaitingConsent.class, name = "awaiting_consent"),
  @JsonSubTypes.Type(value = Dialogue.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = Dialogue.AskingAboutSpot.class, name = "asking_about_spot"),
  @JsonSubTypes.Type(value = Dialogue.AwaitingDelete.class, name = "awaiting_delete")
})
sealed interface Dialogue {

  /** Where a person's talk stands. */
  static Dialogue of(Person person) {
    try {
      return Json.read(person.dialogue(), Dialogue.class);
    } catch (IllegalStateException e) {
      // Written by a newer version: better to lose the thread than the person.
      return person.consentedAt().isPresent() ? new Ready(Context.NONE) : new New();
    }
  }

  /** What the talk is on, in every state. */
  default Context context() {
    return Context.NONE;
  }

  /** The same state with another context; unchanged where the state has none. */
  default Dialogue with(Context context) {
    return this;
  }

  /** No consent yet, and not asked for it. */
  record New() implements Dialogue {}

  /**
   * Consent was asked for.
   *
   * @param photos what came before it, by reference only; examined after consent
   */
  record AwaitingConsent(List<Incoming.Picture> photos) implements Dialogue {
    /** As many as Telegram puts into an album. */
    private static final int MOST = 10;

    public AwaitingConsent {
      photos = List.copyOf(photos.subList(0, Math.min(MOST, photos.size())));
    }

    AwaitingConsent and(Incoming.Picture photo) {
      List<Incoming.Picture> all = new ArrayList<>(photos);
      all.add(photo);
      return new AwaitingConsent(all);
    }
  }

  /** Everything is allowed, nothing is awaited. */
  record Ready(Context context) implements Dialogue {
    @Override
    public Dialogue with(Context other) {
      return new Ready(other);
    }
  }

  /**
   * Asking what a photo cannot tell.
   *
   * @param result whose spot it is about
   * @param answers so far, such as {@code grew=yes,itch=no}
   * @param next what was asked last
   */
  record AskingAboutSpot(Context context, String result, String answers, SpotQuestion next)
      implements Dialogue {
    @Override
    public Dialogue with(Context other) {
      return new AskingAboutSpot(other, result, answers, next);
    }
  }

  /** Asked whether everything is really to be deleted. */
  record AwaitingDelete(Dialogue before) implements Dialogue {
    @Override
    public Context context() {
      return before.context();
    }

    @Override
    public Dialogue with(Context other) {
      return new AwaitingDelete(before.with(other));
    }
  }
}
