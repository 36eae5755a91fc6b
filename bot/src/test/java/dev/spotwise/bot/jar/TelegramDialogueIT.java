package dev.spotwise.bot.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.drawn.DrawnDermoscopy;
import dev.spotwise.bot.fakes.ollama.FakeOllama;
import dev.spotwise.bot.fakes.ollama.Script;
import dev.spotwise.bot.fakes.telegram.FakeBotApi;
import dev.spotwise.bot.fakes.telegram.SentMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's whole way through the bot on Telegram, from /start to /delete. */
class TelegramDialogueIT {
  private static final long ADA = 770_011_223L;
  private static final String SECRET_WORDS = "zebrafish-grandmother";

  private static final String FIRST =
      "Psoriasis is not contagious: nobody can catch it by touch. [1]\n";
  private static final String SECOND =
      "The cause of psoriasis is inside the body, in the immune system, and not a germ. [1]\n";

  /** After so long without a message, Telegram's pace has room for a preview again. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  @TempDir private Path home;

  @Test
  void fromStartToDeleteNothingIsLeft() throws Exception {
    CountDownLatch goesOn = new CountDownLatch(1);
    Script slowly = Script.start().pieces(FIRST).waits(goesOn).pieces(SECOND).done();
    try (FakeBotApi telegram = FakeBotApi.start();
        FakeOllama ollama = FakeOllama.playing(slowly);
        SpotwiseProcess spotwise = SpotwiseProcess.serve(home, telegram, ollama.url())) {
      telegram.says(ADA, "/start");
      next(telegram, 1);
      telegram.sendsPhoto(ADA, DrawnDermoscopy.jpeg(1), "");
      SentMessage consent = last(telegram, 2);
      assertThat(consent.buttons()).contains("c:y", "c:n");
      assertThat(telegram.messages(ADA)).noneMatch(SentMessage::isPicture);

      telegram.presses(ADA, "c:y");
      SentMessage card =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> telegram.messages(ADA).stream().filter(SentMessage::isPicture).findFirst(),
                  java.util.Optional::isPresent)
              .orElseThrow();
      assertThat(card.text()).isNotBlank();
      await()
          .until(
              () ->
                  telegram.messages(ADA).stream().anyMatch(m -> m.text().contains("no diagnosis")));

      telegram.says(ADA, "Is psoriasis catching? My " + SECRET_WORDS + " asks.");
      await().atMost(Duration.ofSeconds(60)).until(() -> !ollama.calls().isEmpty());
      Instant heard = Instant.now();
      await().until(() -> Instant.now().isAfter(heard.plus(QUIET)));
      goesOn.countDown();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(telegram.messages(ADA))
                      .extracting(SentMessage::text)
                      .anySatisfy(
                          answer ->
                              assertThat(answer)
                                  .contains("nobody can catch it by touch")
                                  .contains("Sources")));
      assertThat(telegram.drafts()).anyMatch(shown -> shown.startsWith("Psoriasis is not"));
      assertThat(personalData()).isPositive();

      telegram.says(ADA, "/delete");
      await()
          .until(() -> telegram.messages(ADA).stream().anyMatch(m -> m.buttons().contains("d:y")));
      telegram.presses(ADA, "d:y");
      await().until(() -> last(telegram, 1).text().contains("Everything about you is deleted"));
      await().untilAsserted(() -> assertThat(personalData()).isZero());
      assertThat(spotwise.log()).doesNotContain(SECRET_WORDS).doesNotContain(FakeBotApi.TOKEN);
    }
  }

  private static void next(FakeBotApi telegram, int count) {
    await().atMost(Duration.ofSeconds(60)).until(() -> telegram.messages(ADA).size() >= count);
  }

  private static SentMessage last(FakeBotApi telegram, int count) {
    next(telegram, count);
    List<SentMessage> all = telegram.messages(ADA);
    return all.get(all.size() - 1);
  }

  /** Files of the data folder, raw database pages included, that know the person. */
  private long personalData() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).filter(TelegramDialogueIT::knowsAda).count();
    }
  }

  private static boolean knowsAda(Path file) {
    try {
      String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
      return raw.contains(Long.toString(ADA)) || raw.contains(SECRET_WORDS);
    } catch (IOException e) {
      return false;
    }
  }
}
