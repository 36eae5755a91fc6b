package dev.spotwise.bot.conversation;

import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.card.ResultCardRenderer;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.bot.loop.Backoff;
import dev.spotwise.bot.loop.Talk;
import dev.spotwise.bot.service.Bot;
import dev.spotwise.bot.store.Store;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.SampleExaminations;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.HandbookSearch;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/** The bot on a real data folder and the shipped handbook; platform and nets are the edges. */
final class TestBot implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);
  static final Handbook HANDBOOK = Handbook.shipped();
  private static final HandbookSearch SEARCH = HandbookSearch.over(HANDBOOK);
  private static final Backoff SHORT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(20));

  final TestChannel channel;
  final Store store;
  private final Bot bot;

  private TestBot(TestChannel channel, Store store, Bot bot) {
    this.channel = channel;
    this.store = store;
    this.bot = bot;
  }

  static TestBot start(Path home, TestChannel channel) {
    return start(
        home, channel, (p, a) -> SampleExaminations.suspicious(PhotoKind.DERMOSCOPY), t -> t);
  }

  static TestBot start(Path home, TestChannel channel, Examination examination) {
    return start(home, channel, (photo, answers) -> examination, talk -> talk);
  }

  /**
   * @param around puts something around the talk, such as a fault
   */
  static TestBot start(
      Path home, TestChannel channel, PhotoExaminer examiner, UnaryOperator<Talk> around) {
    return start(home, channel, examiner, around, SHORT);
  }

  /** A bot that does not try again what failed, for as long as a test takes. */
  static TestBot startWithoutRetries(Path home, TestChannel channel, UnaryOperator<Talk> around) {
    Backoff never = new Backoff(Duration.ofHours(1), Duration.ofHours(1));
    return start(
        home,
        channel,
        (p, a) -> SampleExaminations.suspicious(PhotoKind.DERMOSCOPY),
        around,
        never);
  }

  private static TestBot start(
      Path home,
      TestChannel channel,
      PhotoExaminer examiner,
      UnaryOperator<Talk> around,
      Backoff inboxPauses) {
    Store store = openStore(home);
    Conversation conversation =
        new Conversation(
            store,
            examiner,
            HANDBOOK,
            Answerer.over(HANDBOOK, SEARCH),
            new ResultCardRenderer(),
            CLOCK);
    Bot bot =
        new Bot(store, List.of(channel), around.apply(conversation), CLOCK, inboxPauses, SHORT);
    bot.start();
    return new TestBot(channel, store, bot);
  }

  static Store openStore(Path home) {
    try {
      return Store.open(home, "jdbc:sqlite:" + home.resolve("spotwise.db"), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A drawn spot on drawn skin, as PNG. */
  static byte[] photo() {
    BufferedImage image = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(224, 172, 140));
    pen.fillRect(0, 0, 128, 128);
    pen.setColor(new Color(80, 50, 40));
    pen.fillOval(44, 44, 40, 40);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  /** Waits until everything is dealt with and said. */
  void settle() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> store.database().read(t -> t.inbox().count() == 0 && t.outbox().count() == 0));
  }

  /** Takes a person through /start and consent. */
  void consent(ChatRef chat) {
    channel.says(chat, "/start");
    settle();
    channel.presses(chat, "I agree");
    settle();
  }

  @Override
  public void close() {
    bot.close();
    store.close();
  }
}
