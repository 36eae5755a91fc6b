package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.TestChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /delete} must leave nothing: not in a table, not in the raw bytes of any file. */
class DeleteTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711-0815");
  private static final ChatRef BEN = TestChannel.chat("ben-stays");
  private static final String SECRET = "xylophone-shaped mole on my left knee";

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void leavesNothingOfThePersonAndAllOfOthers() throws IOException {
    try (TestBot bot = TestBot.start(home, channel)) {
      for (ChatRef chat : List.of(ANNA, BEN)) {
        bot.consent(chat);
        channel.sendsPhoto(chat, TestBot.photo());
      }
      // Enough rows that pages of the database split, and copies could be left between them.
      for (int i = 0; i < 60; i++) {
        channel.says(ANNA, "What about the " + SECRET + " number " + i + "?");
        channel.says(BEN, "Is a mole number " + i + " dangerous?");
      }
      bot.settle();
      assertThat(found(ANNA.id())).isNotEmpty();
      assertThat(found(SECRET)).isNotEmpty();

      channel.says(ANNA, "/delete");
      bot.settle();
      channel.presses(ANNA, "Delete everything");
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().startsWith("Everything about you");
      assertThat(bot.store.database().integrity()).isEqualTo("ok");
    }
    assertThat(found(ANNA.id())).isEmpty();
    assertThat(found(SECRET)).isEmpty();
    assertThat(found(BEN.id())).isNotEmpty();
    // Ben's photo and card.
    assertThat(home.resolve("pictures")).isDirectoryContaining(f -> true);
    try (Stream<Path> files = Files.list(home.resolve("pictures"))) {
      assertThat(files).hasSize(2);
    }
  }

  /** Files that hold a text, also while the bot runs. */
  private List<Path> found(String text) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingIsLeftWhileItStillRuns() throws IOException {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.says(ANNA, SECRET + "?");
      channel.says(ANNA, "/delete");
      bot.settle();
      channel.presses(ANNA, "Delete everything");
      bot.settle();
      await().until(() -> found(ANNA.id()).isEmpty());
      assertThat(found(SECRET)).isEmpty();
    }
  }

  @Test
  void startsAnewAfterwards() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.says(ANNA, "/delete");
      bot.settle();
      channel.presses(ANNA, "Delete everything");
      bot.settle();
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().startsWith("May I look at your photos?");
    }
  }

  @Test
  void anythingElseCallsItOff() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.says(ANNA, "/delete");
      channel.says(ANNA, "/help");
      bot.settle();
      channel.presses(ANNA, "Delete everything");
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().contains("send /delete once more");
      boolean known = bot.store.database().read(t -> t.people().find(ANNA).isPresent());
      assertThat(known).isTrue();
    }
  }

  @Test
  void keepsEverythingIfThePersonThinksBetter() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.says(ANNA, "/delete");
      bot.settle();
      channel.presses(ANNA, "Keep my data");
      bot.settle();
      assertThat(channel.texts(ANNA)).last().isEqualTo("Nothing was deleted.");
    }
  }
}
