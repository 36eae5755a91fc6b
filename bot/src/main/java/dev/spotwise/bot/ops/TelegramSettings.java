package dev.spotwise.bot.ops;

import java.net.URI;

/**
 * How to reach Telegram.
 *
 * @param token the bot's token as BotFather gives it; empty means that Telegram is not used
 * @param apiUrl root of the Bot API server, without the token
 */
public record TelegramSettings(String token, URI apiUrl) {
  public TelegramSettings {
    if (!token.isEmpty() && !token.matches("\\d+:[A-Za-z0-9_-]+")) {
      throw new SettingsException(
          "TELEGRAM_BOT_TOKEN", "is not a bot token (digits, a colon, letters); copy it again");
    }
    Addresses.requireHttp("TELEGRAM_API_URL", apiUrl);
  }

  public boolean enabled() {
    return !token.isEmpty();
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "TelegramSettings[enabled=" + enabled() + ", apiUrl=" + apiUrl + "]";
  }
}
