package dev.spotwise.bot.channel;

import java.io.IOException;

/**
 * One messaging platform. Thread-safe: {@link #send} is called for different chats at the same
 * time, for one chat one call after the other.
 */
public interface Channel extends AutoCloseable {
  /** The word in {@link ChatRef#channel()}; never changes, since it is stored. */
  String name();

  /** Starts receiving. Returns soon; a platform that cannot be reached is tried again by itself. */
  void start(Intake intake);

  /**
   * Says something, and returns when the platform has taken it. A running preview in this chat ends
   * with it. The channel keeps to the platform's rates itself, by waiting or by {@link
   * DeliveryException#retryAfter}. A card whose picture cannot be opened is said by its words
   * alone.
   */
  void send(ChatRef chat, Outgoing what, PictureSource pictures) throws DeliveryException;

  /**
   * Shows an answer while it is being written. Best effort: may drop calls, never throws, and does
   * not block for long.
   *
   * @param textSoFar all of the text so far, not only what was added
   */
  void preview(ChatRef chat, String textSoFar);

  /** Shows that something is being done, for about five seconds. Best effort, never throws. */
  void activity(ChatRef chat, Activity activity);

  /**
   * The bytes of a picture that a person sent.
   *
   * @throws PictureUnavailableException if trying again is of no use
   * @throws IOException if trying again may work
   */
  byte[] fetch(Incoming.Picture picture) throws IOException;

  Health health();

  /** Stops receiving; what was not acknowledged comes again after the next start. */
  @Override
  void close();
}
