package dev.spotwise.bot.channel.telegram;

import dev.spotwise.bot.ops.TelegramSettings;
import java.io.IOException;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Asks Telegram who the bot is, for the operator. */
public final class TelegramProbe {
  private TelegramProbe() {}

  /**
   * The bot's user name.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  public static String name(TelegramSettings settings) throws IOException {
    try {
      return String.valueOf(
          new OkHttpTelegramClient(settings.token(), TelegramChannel.server(settings.apiUrl()))
              .execute(new GetMe())
              .getUserName());
    } catch (TelegramApiException e) {
      throw new IOException(
          switch (Failures.code(e)) {
            case 401, 404 -> "Telegram does not know this token; copy TELEGRAM_BOT_TOKEN again";
            case 0 -> "nothing answers at " + settings.apiUrl();
            default -> "Telegram refuses with " + Failures.code(e);
          });
    }
  }
}
