package dev.spotwise.bot.channel.telegram;

import dev.spotwise.knowledge.Language;
import java.util.List;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Tells Telegram which commands to offer in its menu, in each language. */
final class Commands {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);
  private static final List<String> NAMES =
      List.of("start", "help", "language", "privacy", "stop", "delete");

  private final TelegramClient api;

  Commands(TelegramClient api) {
    this.api = api;
  }

  void announce() {
    for (Language language : Language.values()) {
      ResourceBundle texts = ResourceBundle.getBundle("telegram", language.locale());
      SetMyCommands commands =
          new SetMyCommands(
              NAMES.stream().map(name -> new BotCommand(name, texts.getString(name))).toList());
      if (language != Language.EN) {
        commands.setLanguageCode(language.tag());
      }
      try {
        api.executeAsync(commands)
            .exceptionally(
                e -> {
                  log.warn("the command menu was not set: {}", e.getClass().getSimpleName());
                  return false;
                });
      } catch (TelegramApiException e) {
        log.warn("the command menu was not set: {}", e.getClass().getSimpleName());
      }
    }
  }
}
