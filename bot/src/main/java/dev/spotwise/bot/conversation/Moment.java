package dev.spotwise.bot.conversation;

import dev.spotwise.bot.loop.Live;
import dev.spotwise.bot.store.Person;
import dev.spotwise.bot.text.Texts;
import java.time.Instant;

/**
 * What a handler knows when it is called.
 *
 * @param dialogue where the talk stood before this message
 */
record Moment(Person person, Dialogue dialogue, Live live, Instant now) {

  Texts texts() {
    return Texts.in(person.language());
  }

  boolean consented() {
    return person.consentedAt().isPresent();
  }

  /** The state to rest in. */
  Dialogue resting(Context context) {
    return consented() ? new Dialogue.Ready(context) : new Dialogue.New();
  }
}
