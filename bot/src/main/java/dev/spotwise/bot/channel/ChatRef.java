package dev.spotwise.bot.channel;

/**
 * One conversation on one platform.
 *
 * @param channel the {@link Channel#name()} it belongs to, such as {@code telegram}
 * @param id the platform's own name for the conversation; personal data, never to be logged
 */
public record ChatRef(String channel, String id) {
  public ChatRef {
    if (channel.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("a chat needs a channel and an id");
    }
  }

  /** Leaves the id out, so that a chat that slips into a log says nothing about the person. */
  @Override
  public String toString() {
    return channel + ":*";
  }
}
