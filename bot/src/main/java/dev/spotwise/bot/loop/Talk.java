package dev.spotwise.bot.loop;

import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.store.Pending;

/** What the inbox loop hands updates to. Thread-safe; for one chat called once at a time. */
public interface Talk {
  /**
   * Works out the reply to an update. May take long, and changes nothing yet.
   *
   * @throws Exception if it did not work now; it is tried again a few times
   */
  Reply reply(Pending update, Live live) throws Exception;

  /** What is said about an update that could not be dealt with. */
  Reply apology(Pending update);

  /** Whether an update asks to stop the one that is being dealt with. */
  boolean stops(Incoming content);
}
