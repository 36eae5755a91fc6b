package dev.spotwise.bot.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.drawn.DrawnDermoscopy;
import dev.spotwise.bot.fakes.telegram.FakeBotApi;
import dev.spotwise.bot.fakes.telegram.SentMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 1: an update that was acknowledged is never lost. The jar is killed at 50 random instants
 * under a stream of photos and questions; every update is answered, in order, and the database is
 * whole.
 */
class KillIT {
  private static final int KILLS = 50;
  private static final long SEED = 20261127;
  private static final List<Long> CHATS = List.of(801L, 802L, 803L);
  private static final byte[] PHOTO = DrawnDermoscopy.jpeg(3);

  /**
   * What people send, in turn, and words that only its answer has. A photo's answer is its card, or
   * what to do better; each is told from the others, so that order and gaps show.
   */
  private enum Sent {
    HELP("/help", "What I can do"),
    PSORIASIS("Is psoriasis catching?", "psoriasis"),
    PHOTO("", ""),
    SCABIES("Is scabies catching?", "scabies");

    final String words;
    final String mark;

    Sent(String words, String mark) {
      this.words = words;
      this.mark = mark;
    }

    boolean answeredBy(SentMessage message) {
      return this == PHOTO
          ? isAboutPhoto(message)
          : message
              .text()
              .toLowerCase(java.util.Locale.ROOT)
              .contains(mark.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isAboutPhoto(SentMessage message) {
      return message.isPicture();
    }
  }

  @TempDir private Path home;
  private final Random random = new Random(SEED);
  private final Map<Long, List<Sent>> sent = new HashMap<>();

  @Test
  void everyUpdateIsAnsweredInOrderThroughFiftyKills() throws Exception {
    try (FakeBotApi telegram = FakeBotApi.start()) {
      agree(telegram);
      for (int kill = 0; kill < KILLS; kill++) {
        try (SpotwiseProcess spotwise = SpotwiseProcess.serve(home, telegram)) {
          send(telegram);
          pause(500 + random.nextInt(5500));
          send(telegram);
          pause(random.nextInt(700));
          spotwise.kill();
        }
        assertWhole();
      }
      try (SpotwiseProcess spotwise = SpotwiseProcess.serve(home, telegram)) {
        await()
            .atMost(Duration.ofMinutes(4))
            .pollInterval(Duration.ofMillis(500))
            .until(
                () ->
                    telegram.allTaken() && CHATS.stream().allMatch(c -> allAnswered(telegram, c)));
        assertThat(spotwise.alive()).isTrue();
      }
      assertWhole();
      for (long chat : CHATS) {
        assertThat(answers(telegram, chat)).as("chat %d", chat).isEqualTo(sent.get(chat));
      }
    }
  }

  private void agree(FakeBotApi telegram) throws Exception {
    try (SpotwiseProcess spotwise = SpotwiseProcess.serve(home, telegram)) {
      for (long chat : CHATS) {
        telegram.says(chat, "/start");
      }
      for (long chat : CHATS) {
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> telegram.messages(chat).stream().anyMatch(m -> m.buttons().contains("c:y")));
        telegram.presses(chat, "c:y");
      }
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  CHATS.stream()
                      .allMatch(
                          c ->
                              telegram.messages(c).stream()
                                  .anyMatch(m -> m.text().contains("Thank you"))));
      assertThat(spotwise.alive()).isTrue();
    }
  }

  /** One or two updates of a random chat, each of another kind than the one before. */
  private void send(FakeBotApi telegram) {
    long chat = CHATS.get(random.nextInt(CHATS.size()));
    List<Sent> before = sent.computeIfAbsent(chat, c -> new ArrayList<>());
    for (int i = 0; i <= random.nextInt(2); i++) {
      Sent next = Sent.values()[before.size() % Sent.values().length];
      if (next == Sent.PHOTO) {
        telegram.sendsPhoto(chat, PHOTO, "");
      } else {
        telegram.says(chat, next.words);
      }
      before.add(next);
    }
  }

  /** The random instant of a kill is the point of this test: nothing is waited for. */
  private static void pause(int millis) throws InterruptedException {
    assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)).isFalse();
  }

  private boolean allAnswered(FakeBotApi telegram, long chat) {
    return answers(telegram, chat).size() >= sent.getOrDefault(chat, List.of()).size();
  }

  /** A message that was said twice around a kill counts once. */
  private static List<Sent> answers(FakeBotApi telegram, long chat) {
    List<Sent> answers = new ArrayList<>();
    for (SentMessage message : telegram.messages(chat)) {
      for (Sent kind : Sent.values()) {
        boolean again = !answers.isEmpty() && answers.get(answers.size() - 1) == kind;
        if (kind.answeredBy(message) && !again) {
          answers.add(kind);
          break;
        }
      }
    }
    return answers;
  }

  private void assertWhole() throws SQLException {
    String url = "jdbc:sqlite:" + home.resolve("spotwise.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("ok");
    }
  }
}
