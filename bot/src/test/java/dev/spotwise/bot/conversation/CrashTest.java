package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.bot.loop.Live;
import dev.spotwise.bot.loop.Reply;
import dev.spotwise.bot.loop.Talk;
import dev.spotwise.bot.store.Pending;
import dev.spotwise.bot.store.Store;
import dev.spotwise.bot.store.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ends the bot between any two steps, and starts another one on the same folder. */
class CrashTest {
  private static final ChatRef ANNA = TestChannel.chat("anna");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  /** Where the work on a photo ends. */
  enum Point {
    BEFORE_THE_REPLY,
    BEFORE_THE_COMMIT,
    WITHIN_THE_COMMIT
  }

  @ParameterizedTest
  @EnumSource
  void aPhotoIsAnsweredOnceWhereverTheWorkEnded(Point point) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
    }
    int before = channel.said(ANNA).size();
    try (TestBot bot =
        TestBot.startWithoutRetries(home, channel, talk -> new Crashing(talk, point, reached))) {
      channel.sendsPhoto(ANNA, TestBot.photo());
      channel.says(ANNA, "/help");
      await().until(() -> reached.getCount() == 0);
      int waiting = bot.store.database().read(t -> t.inbox().count());
      assertThat(waiting).isEqualTo(2);
    }
    assertThat(channel.said(ANNA)).hasSize(before);
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.settle();
      List<String> said = channel.texts(ANNA).subList(before, channel.said(ANNA).size());
      assertThat(said).hasSize(4);
      assertThat(said.get(0)).startsWith("Please have a doctor look");
      assertThat(said.get(2)).startsWith("What I can do");
      assertThat(bot.store.database().integrity()).isEqualTo("ok");
    }
    try (var files = Files.list(home.resolve("pictures"))) {
      assertThat(files).as("one photo, one card, no orphans").hasSize(2);
    }
  }

  @Test
  void whatWasCommittedButNotSaidIsSaidByTheNext() {
    try (TestBot bot = TestBot.start(home, channel)) {
      for (int i = 0; i < 1000; i++) {
        channel.refuseOnce(DeliveryException.temporary("the line is down", null));
      }
      channel.says(ANNA, "/help");
      await().until(() -> bot.store.database().read(t -> t.outbox().count() > 0));
    }
    channel.takeEverythingAgain();
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.settle();
      assertThat(channel.texts(ANNA)).hasSize(2);
    }
  }

  @Test
  void whatCameInJustBeforeTheEndIsAnsweredByTheNext() {
    try (Store store = TestBot.openStore(home)) {
      store
          .database()
          .change(
              t ->
                  t.inbox()
                      .accept(
                          channel.update(ANNA, Incoming.Text.of("/privacy")),
                          TestBot.CLOCK.instant()));
    }
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.settle();
      assertThat(channel.texts(ANNA)).singleElement().asString().startsWith("What is kept");
    }
  }

  @Test
  void aDeletionWhoseCleaningUpWasCutOffIsFinishedAtTheNextStart() throws Exception {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      var person = bot.store.database().read(t -> t.people().find(ANNA)).orElseThrow();
      bot.store.database().write(t -> bot.store.erase(t, person));
    }
    assertThat(home.resolve("pictures")).isNotEmptyDirectory();
    try (TestBot bot = TestBot.start(home, channel)) {
      boolean known = bot.store.database().read(t -> t.people().find(ANNA).isPresent());
      assertThat(known).isFalse();
    }
    assertThat(home.resolve("pictures")).isEmptyDirectory();
  }

  /** A talk that does not survive a point, and does nothing any more afterwards. */
  private record Crashing(Talk talk, Point point, CountDownLatch reached) implements Talk {
    @Override
    public Reply reply(Pending update, Live live) throws Exception {
      if (point == Point.BEFORE_THE_REPLY || reached.getCount() == 0) {
        throw end();
      }
      Reply reply = talk.reply(update, live);
      if (point == Point.BEFORE_THE_COMMIT) {
        throw end();
      }
      return new Reply() {
        @Override
        public void commit(Tables tables) {
          reply.commit(tables);
          throw end();
        }
      };
    }

    private Error end() {
      reached.countDown();
      return new Error("the process ends here");
    }

    @Override
    public Reply apology(Pending update) {
      throw end();
    }

    @Override
    public boolean stops(Incoming content) {
      return talk.stops(content);
    }
  }
}
