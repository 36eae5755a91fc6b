package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands in each chat, on disk. Every method that changes something returns only when that is
 * committed. Thread-safe.
 */
public interface Transcript {
  /**
   * Adds what the person did. A second call with the same key changes nothing, so that a browser
   * may send again what it is not sure about.
   */
  void heard(ChatRef chat, String key, Instant at, Entry entry);

  /** Takes back what was heard but could not be accepted. */
  void retract(ChatRef chat, String key);

  /**
   * Adds what Spotwise said.
   *
   * @return false if nothing is known of this chat, because its data were deleted: then nothing
   *     more may be kept of it
   */
  boolean said(ChatRef chat, Instant at, Outgoing what);

  /**
   * Removes older lines of people who have not agreed that anything is kept. They stay for a while
   * at all only so that a reload does not empty the page.
   */
  void forgetWithoutConsent(Instant before);

  /** At most {@code limit} lines with a higher number, oldest first. */
  List<Line> after(ChatRef chat, long number, int limit);

  /** The newest lines, at most {@code limit}, oldest first. */
  List<Line> last(ChatRef chat, int limit);

  /** One line, if it is of this chat. */
  Optional<Line> find(ChatRef chat, long number);
}
