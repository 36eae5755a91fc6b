package dev.spotwise.bot.cli;

import dev.spotwise.bot.answer.ModelState;
import dev.spotwise.bot.answer.OllamaModel;
import dev.spotwise.bot.channel.telegram.TelegramProbe;
import dev.spotwise.bot.ops.Settings;
import dev.spotwise.bot.store.DatabaseProbe;
import dev.spotwise.inference.Examiner;
import dev.spotwise.inference.InvalidNetsException;
import dev.spotwise.inference.NetInfo;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.HandbookException;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The things that {@code status} looks at, in the order in which a photo meets them. */
final class StatusChecks {
  private final Settings settings;

  StatusChecks(Settings settings) {
    this.settings = settings;
  }

  List<StatusCheck> run() {
    return List.of(
        StatusCheck.ok("settings", settings.toString()),
        nets(),
        handbook(),
        database(),
        ollama(),
        telegram());
  }

  private StatusCheck nets() {
    try (Examiner examiner = Nets.open(settings)) {
      String names =
          examiner.nets().stream().map(StatusChecks::describe).collect(Collectors.joining("; "));
      return examiner.nets().stream().allMatch(NetInfo::verified)
          ? StatusCheck.ok("nets", names)
          : StatusCheck.failed("nets", "a checksum is wrong: " + names);
    } catch (InvalidNetsException e) {
      return StatusCheck.failed("nets", String.valueOf(e.getMessage()));
    }
  }

  private static String describe(NetInfo net) {
    return "%s %s sha256 %s".formatted(net.name(), net.version(), net.sha256().substring(0, 12));
  }

  private static StatusCheck handbook() {
    try {
      Handbook handbook = Handbook.shipped();
      return StatusCheck.ok(
          "handbook",
          "%d pages in English, %d in Korean"
              .formatted(handbook.pages(Language.EN).size(), handbook.pages(Language.KO).size()));
    } catch (HandbookException e) {
      return StatusCheck.failed("handbook", String.valueOf(e.getMessage()));
    }
  }

  private StatusCheck database() {
    try {
      return StatusCheck.ok("database", DatabaseProbe.look(settings));
    } catch (IOException e) {
      return StatusCheck.failed("database", String.valueOf(e.getMessage()));
    }
  }

  private StatusCheck ollama() {
    ModelState state = new OllamaModel(settings.ollama(), Clock.systemUTC()).state();
    if (state instanceof ModelState.Ready ready) {
      return StatusCheck.ok("ollama", "answers are worded by " + ready.model());
    }
    if (state instanceof ModelState.Missing missing) {
      return StatusCheck.off(
          "ollama",
          "%s is not on the server; bring it with: ollama pull %s. Until then the handbook's own"
                  .formatted(missing.model(), missing.model())
              + " passages answer.");
    }
    return StatusCheck.off(
        "ollama",
        "nothing answers at %s; the handbook's own passages answer"
            .formatted(settings.ollama().url()));
  }

  private StatusCheck telegram() {
    if (!settings.telegram().enabled()) {
      return StatusCheck.off("telegram", "TELEGRAM_BOT_TOKEN is not set; there is the chat page");
    }
    try {
      return StatusCheck.ok("telegram", "the bot is @" + TelegramProbe.name(settings.telegram()));
    } catch (IOException e) {
      return StatusCheck.failed("telegram", String.valueOf(e.getMessage()));
    }
  }
}
