package dev.spotwise.bot.channel.telegram;

import dev.spotwise.bot.channel.DeliveryException;
import java.time.Duration;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** What a refusal of the Bot API means for a message. */
final class Failures {
  private Failures() {}

  static DeliveryException of(TelegramApiException e) {
    if (e instanceof TelegramApiValidationException) {
      return DeliveryException.permanent("Telegram's client refuses the message");
    }
    int code = code(e);
    return switch (code) {
      case 429 -> DeliveryException.retryAfter(retryAfter(e), "Telegram asks to wait");
      case 400, 403, 404 -> DeliveryException.permanent("Telegram refuses with " + code);
      default -> DeliveryException.temporary("Telegram fails with " + code, e);
    };
  }

  /** HTTP-like code of a refusal, 0 where the server was not reached. */
  static int code(TelegramApiException e) {
    return e instanceof TelegramApiRequestException request && request.getErrorCode() != null
        ? request.getErrorCode()
        : 0;
  }

  static boolean says(TelegramApiException e, String words) {
    return e instanceof TelegramApiRequestException request
        && String.valueOf(request.getApiResponse()).contains(words);
  }

  private static Duration retryAfter(TelegramApiException e) {
    return Optional.of(e)
        .filter(TelegramApiRequestException.class::isInstance)
        .map(x -> ((TelegramApiRequestException) x).getParameters())
        .map(ResponseParameters::getRetryAfter)
        .map(Duration::ofSeconds)
        .orElse(Duration.ofSeconds(5));
  }
}
