package dev.spotwise.bot.channel;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message was not delivered. Its text is for the operator's log and must hold no personal data,
 * neither the chat's id nor anything that was said.
 */
public final class DeliveryException extends Exception {
  private final boolean permanent;
  private final transient Optional<Duration> retryAfter;

  private DeliveryException(
      String reason, @Nullable Throwable cause, boolean permanent, Optional<Duration> retryAfter) {
    super(reason, cause);
    this.permanent = permanent;
    this.retryAfter = retryAfter;
  }

  /** It can never be delivered: the person blocked the bot, or the platform refuses the content. */
  public static DeliveryException permanent(String reason) {
    return new DeliveryException(reason, null, true, Optional.empty());
  }

  /** The platform asks to wait, as Telegram does with status 429. */
  public static DeliveryException retryAfter(Duration wait, String reason) {
    return new DeliveryException(reason, null, false, Optional.of(wait));
  }

  /** The network or the platform failed; trying again later may work. */
  public static DeliveryException temporary(String reason, @Nullable Throwable cause) {
    return new DeliveryException(reason, cause, false, Optional.empty());
  }

  public boolean isPermanent() {
    return permanent;
  }

  /** How long the platform asks to wait, if it says so. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
