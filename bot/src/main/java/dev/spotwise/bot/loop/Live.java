package dev.spotwise.bot.loop;

import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Incoming;
import java.io.IOException;

/** The chat as it is now, while an update is being dealt with. */
public interface Live {
  /** Shows an answer while it is being written; best effort. */
  void preview(String textSoFar);

  /** Does some work, and shows meanwhile that something is being done. */
  <T> T showing(Activity activity, Work<T> work) throws IOException;

  /** Whether the person has asked to stop. */
  boolean stopped();

  /** The bytes of a picture, as {@link dev.spotwise.bot.channel.Channel#fetch}. */
  byte[] fetch(Incoming.Picture picture) throws IOException;

  /** Something that takes a while. */
  interface Work<T> {
    T run() throws IOException;
  }
}
