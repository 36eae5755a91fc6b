package dev.spotwise.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Button;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.PictureSource;
import dev.spotwise.bot.channel.PictureUnavailableException;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.bot.fakes.telegram.FakeBotApi;
import dev.spotwise.bot.fakes.telegram.SentMessage;
import dev.spotwise.bot.ops.TelegramSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramChannelTest {
  private static final long ADA = 7001;
  private static final ChatRef CHAT = new ChatRef("telegram", "7001");
  private static final PictureSource NO_PICTURES =
      name -> {
        throw new IOException(name);
      };

  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramChannel channel =
      new TelegramChannel(
          new TelegramSettings(FakeBotApi.TOKEN, telegram.url()), Clock.systemUTC());
  private final List<Update> received = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  private void listen() {
    channel.start(received::addAll);
  }

  private Incoming next(int index) {
    await().until(() -> received.size() > index);
    return received.get(index).content();
  }

  @Test
  void readsWhatPeopleSend() throws IOException {
    telegram.says(ADA, "안녕 👋");
    telegram.sendsPhoto(ADA, new byte[] {1, 2, 3}, "is this bad?");
    telegram.sendsFile(ADA, new byte[] {4}, "mole.HEIC", "application/octet-stream");
    telegram.sendsFile(ADA, new byte[] {5}, "letter.pdf", "application/pdf");
    telegram.sendsSticker(ADA);
    listen();

    assertThat(next(0)).isEqualTo(Incoming.Text.of("안녕 👋"));
    Incoming.Picture photo = (Incoming.Picture) next(1);
    assertThat(photo.caption()).contains("is this bad?");
    assertThat(channel.fetch(photo)).containsExactly(1, 2, 3);
    assertThat(((Incoming.Picture) next(2)).name()).contains("mole.HEIC");
    assertThat(next(3)).isEqualTo(new Incoming.Unsupported("document"));
    assertThat(next(4)).isEqualTo(new Incoming.Unsupported("sticker"));
    assertThat(received).allMatch(u -> u.chat().equals(CHAT));
    assertThat(received.get(0).languageHint()).contains("en");
    await().until(() -> channel.health().up());
  }

  @Test
  void confirmsNothingBeforeItIsCommitted() {
    AtomicInteger tries = new AtomicInteger();
    telegram.says(ADA, "first");
    channel.start(
        updates -> {
          if (tries.incrementAndGet() < 3) {
            throw new IllegalStateException("disk full");
          }
          received.addAll(updates);
        });

    await().until(() -> tries.get() == 2);
    assertThat(telegram.allTaken()).isFalse();
    assertThat(next(0)).isEqualTo(Incoming.Text.of("first"));
    await().until(telegram::allTaken);
    assertThat(received).hasSize(1);
  }

  @Test
  void whatWasNotCommittedComesAgainAfterARestart() {
    telegram.says(ADA, "do not lose me");
    AtomicInteger tries = new AtomicInteger();
    channel.start(
        updates -> {
          tries.incrementAndGet();
          throw new IllegalStateException("disk full");
        });
    await().until(() -> tries.get() >= 1);
    channel.close();

    try (TelegramChannel again =
        new TelegramChannel(
            new TelegramSettings(FakeBotApi.TOKEN, telegram.url()), Clock.systemUTC())) {
      again.start(received::addAll);
      assertThat(next(0)).isEqualTo(Incoming.Text.of("do not lose me"));
    }
  }

  @Test
  void saysTextWithMarkupButtonsAndHostileSigns() throws DeliveryException {
    telegram.says(ADA, "/start");
    listen();
    RichText text =
        RichText.builder()
            .bold("1 < 2 & \"3\"")
            .text(" </b><script>")
            .link("source", URI.create("https://example.org/?a=1&b=2"))
            .build();

    channel.send(
        CHAT, new Outgoing.Message(text, List.of(List.of(new Button("Yes", "yes")))), NO_PICTURES);

    SentMessage said = telegram.messages(ADA).get(0);
    assertThat(said.text()).isEqualTo("1 < 2 & \"3\" </b><script>source");
    assertThat(said.buttons()).containsExactly("yes");
    telegram.presses(ADA, "yes");
    assertThat(next(1))
        .isEqualTo(new Incoming.Press("yes", java.util.Optional.of(String.valueOf(said.id()))));
  }

  @Test
  void cutsLongTextsAndCaptions() throws Exception {
    telegram.says(ADA, "/start");
    String sentence = "See a doctor about this one. ";
    byte[] png = png();

    channel.send(CHAT, Outgoing.Message.of(RichText.plain(sentence.repeat(300))), NO_PICTURES);
    channel.send(
        CHAT,
        new Outgoing.Card("card", RichText.plain(sentence.repeat(60)), List.of()),
        name -> png);

    List<SentMessage> said = telegram.messages(ADA);
    assertThat(said).hasSize(5);
    assertThat(said.get(0).text().length()).isBetween(2048, 4096);
    assertThat(said.get(3).picture()).isEqualTo(png);
    assertThat(said.get(3).text()).isEmpty();
    assertThat(said.get(4).text()).startsWith("See a doctor");
  }

  @Test
  void obeysTelegramsWaitAndSaysNoPartTwice() throws Exception {
    telegram.says(ADA, "/start");
    String sentence = "See a doctor about this one. ";
    Outgoing two = Outgoing.Message.of(RichText.plain(sentence.repeat(200)));
    telegram.nextSendMustWait(3);

    DeliveryException first =
        catchThrowableOfType(DeliveryException.class, () -> channel.send(CHAT, two, NO_PICTURES));
    channel.send(CHAT, two, NO_PICTURES);

    assertThat(first.retryAfter()).contains(Duration.ofSeconds(3));
    assertThat(telegram.messages(ADA)).hasSize(2);
  }

  @Test
  void aBlockedChatIsFinal() {
    telegram.says(ADA, "/start");
    telegram.blocks(ADA);

    assertThatThrownBy(
            () -> channel.send(CHAT, Outgoing.Message.of(RichText.plain("hi")), NO_PICTURES))
        .isInstanceOfSatisfying(DeliveryException.class, e -> assertThat(e.isPermanent()).isTrue());
  }

  @Test
  void streamsAsDraftsThatTheAnswerReplaces() throws DeliveryException {
    telegram.says(ADA, "/start");
    channel.activity(CHAT, Activity.TYPING);
    channel.preview(CHAT, "Melanoma");
    channel.preview(CHAT, "Melanoma can be deadly.");
    channel.send(CHAT, Outgoing.Message.of(RichText.plain("Melanoma can be deadly.")), NO_PICTURES);

    assertThat(telegram.drafts()).containsExactly("Melanoma", "Melanoma can be deadly.");
    assertThat(telegram.messages(ADA)).extracting(SentMessage::text).hasSize(1);
    await().until(() -> telegram.actions().contains("typing"));
  }

  @Test
  void streamsByEditingWhereTheServerKnowsNoDrafts() throws DeliveryException {
    telegram.says(ADA, "/start");
    telegram.forgetDrafts();
    channel.preview(CHAT, "first try finds out");
    channel.preview(CHAT, "Melanoma");
    channel.preview(CHAT, "Melanoma");
    channel.send(CHAT, Outgoing.Message.of(RichText.plain("Melanoma can be deadly.")), NO_PICTURES);

    assertThat(telegram.messages(ADA))
        .extracting(SentMessage::text)
        .containsExactly("Melanoma can be deadly.");
  }

  @Test
  void aFileThatIsGoneOrTooBigIsFinal() {
    telegram.sendsPhoto(ADA, new byte[20 * 1024 * 1024 + 1], "");
    listen();

    assertThatThrownBy(() -> channel.fetch((Incoming.Picture) next(0)))
        .isInstanceOfSatisfying(
            PictureUnavailableException.class,
            e -> assertThat(e.reason()).isEqualTo(PictureUnavailableException.Reason.TOO_BIG));
    assertThatThrownBy(() -> channel.fetch(Incoming.Picture.of("unknown")))
        .isInstanceOfSatisfying(
            PictureUnavailableException.class,
            e -> assertThat(e.reason()).isEqualTo(PictureUnavailableException.Reason.GONE));
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
