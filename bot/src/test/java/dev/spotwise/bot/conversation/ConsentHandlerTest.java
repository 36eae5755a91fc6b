package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.TestChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentHandlerTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void greetsAndAsksForConsent() {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.says(ANNA, "/start");
      bot.settle();
      assertThat(channel.texts(ANNA)).hasSize(2);
      assertThat(channel.texts(ANNA).get(0)).contains("no doctor");
      assertThat(channel.texts(ANNA).get(1)).contains("May I look at your photos?");
    }
  }

  @Test
  void aPhotoBeforeConsentIsNotEvenFetchedAndIsExaminedAfterIt() {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      assertThat(channel.texts(ANNA)).singleElement().asString().contains("May I look");
      assertThat(channel.fetches()).isZero();

      channel.presses(ANNA, "I agree");
      bot.settle();
      assertThat(channel.said(ANNA).get(2)).isInstanceOf(Outgoing.Card.class);
      assertThat(channel.texts(ANNA).get(2))
          .startsWith("Please have a doctor look at this spot soon.")
          .contains("melanoma (a dangerous skin cancer) (about 62 in 100)");
    }
  }

  @Test
  void aDeclinedPhotoIsForgotten() {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      channel.presses(ANNA, "No, thanks");
      bot.settle();
      channel.presses(ANNA, "I agree");
      bot.settle();
      assertThat(channel.fetches()).isZero();
      assertThat(channel.texts(ANNA)).last().asString().startsWith("A good photo:");
    }
  }
}
