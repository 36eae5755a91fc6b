package dev.spotwise.bot.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.bot.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopsTest {
  private static final ChatRef ANNA = TestChannel.chat("anna");
  private static final ChatRef BEN = TestChannel.chat("ben");
  private static final Backoff SHORT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5));

  private final TestChannel channel = new TestChannel();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final Store store;

  LoopsTest(@TempDir Path home) throws IOException {
    store = Store.open(home, "jdbc:sqlite:" + home.resolve("s.db"), Optional.empty());
  }

  private OutboxLoop start(Talk talk) {
    Map<String, Channel> channels = Map.of(TestChannel.NAME, channel);
    OutboxLoop outbox = new OutboxLoop(store.database(), channels, store, SHORT);
    InboxLoop inbox =
        new InboxLoop(store.database(), channels, talk, Clock.systemUTC(), SHORT, outbox::signal);
    outbox.start();
    inbox.start();
    channel.start(inbox);
    opened.add(inbox);
    opened.add(outbox);
    return outbox;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable loop : opened) {
      loop.close();
    }
    store.close();
  }

  private void settle() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> store.database().read(t -> t.inbox().count() == 0 && t.outbox().count() == 0));
  }

  @Test
  void keepsEachChatsOrder() {
    start(ScriptedTalk.of(text -> "re " + text));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      channel.says(ANNA, "a" + i);
      channel.says(BEN, "b" + i);
      expected.add("re a" + i);
    }
    settle();
    assertThat(channel.texts(ANNA)).containsExactlyElementsOf(expected);
    assertThat(channel.texts(BEN)).hasSize(40);
  }

  @Test
  void aSlowChatDoesNotHoldUpAnother() {
    CountDownLatch free = new CountDownLatch(1);
    start(
        new ScriptedTalk(
            (text, live) -> {
              if (text.equals("slow")) {
                free.await();
              }
              return text;
            }));
    channel.says(ANNA, "slow");
    channel.says(BEN, "quick");
    await().until(() -> channel.texts(BEN).equals(List.of("quick")));
    assertThat(channel.texts(ANNA)).isEmpty();
    free.countDown();
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("slow");
  }

  @Test
  void triesAgainAndThenApologisesAndGoesOn() {
    AtomicInteger tries = new AtomicInteger();
    start(
        ScriptedTalk.of(
            text -> {
              if (text.equals("bad")) {
                tries.incrementAndGet();
                throw new OutOfMemoryError("as if");
              }
              return text;
            }));
    channel.says(ANNA, "bad");
    channel.says(ANNA, "good");
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("sorry", "good");
    assertThat(tries).hasValue(5);
  }

  @Test
  void anErrorThatPassesIsNotSeen() {
    AtomicInteger tries = new AtomicInteger();
    start(
        ScriptedTalk.of(
            text -> {
              if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
              return text;
            }));
    channel.says(ANNA, "hello");
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("hello");
  }

  @Test
  void anUpdateOfferedTwiceIsAnsweredOnce() {
    start(ScriptedTalk.of(text -> text));
    Update update = channel.update(ANNA, Incoming.Text.of("hello"));
    channel.deliver(List.of(update, update));
    channel.deliver(List.of(update));
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("hello");
  }

  @Test
  void stopOvertakesTheUpdateThatItStops() {
    CountDownLatch begun = new CountDownLatch(1);
    start(
        new ScriptedTalk(
            (text, live) -> {
              if (text.equals("long")) {
                begun.countDown();
                await().atMost(Duration.ofSeconds(20)).until(live::stopped);
                return "stopped early";
              }
              return live.stopped() ? "wrong" : text;
            }));
    channel.says(ANNA, "long");
    await().until(() -> begun.getCount() == 0);
    channel.says(ANNA, "/stop");
    channel.says(ANNA, "next");
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("stopped early", "/stop", "next");
  }

  @Test
  void obeysRetryAfterAndTriesThroughFaultsInOrder() {
    channel.refuseOnce(DeliveryException.retryAfter(Duration.ofMillis(30), "429"));
    channel.refuseOnce(DeliveryException.temporary("no route", null));
    start(ScriptedTalk.of(text -> text));
    IntStream.range(0, 5).forEach(i -> channel.says(ANNA, "m" + i));
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("m0", "m1", "m2", "m3", "m4");
  }

  @Test
  void givesUpWhatCanNeverBeDeliveredAndCountsIt() {
    channel.refuseOnce(DeliveryException.permanent("blocked"));
    OutboxLoop outbox = start(ScriptedTalk.of(text -> text));
    channel.says(ANNA, "lost");
    settle();
    channel.says(ANNA, "said");
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("said");
    assertThat(outbox.dropped()).isEqualTo(1);
  }

  @Test
  void takesUpWhatAnEarlierRunLeft() {
    store
        .database()
        .change(
            t -> {
              t.inbox()
                  .accept(
                      channel.update(ANNA, Incoming.Text.of("left in the inbox")), Instant.EPOCH);
              t.outbox()
                  .add(
                      ANNA,
                      Outgoing.Message.of(RichText.plain("left in the outbox")),
                      Instant.EPOCH);
            });
    start(ScriptedTalk.of(text -> text));
    settle();
    assertThat(channel.texts(ANNA)).containsExactly("left in the outbox", "left in the inbox");
  }
}
