package dev.spotwise.bot.channel;

import java.util.List;

/** Where a channel hands over what it received. Thread-safe. */
@FunctionalInterface
public interface Intake {
  /**
   * Commits the updates to the inbox, in this order, and returns only when they are on disk. An
   * update whose (channel, sequence) was accepted before is ignored, so a channel may safely hand
   * over again what it is not sure about.
   *
   * @throws RuntimeException if nothing was committed; the channel must then not acknowledge the
   *     updates to the platform, and offer them again later
   */
  void accept(List<Update> updates);
}
