package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.TestChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoCaptionTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void aQuestionInACaptionIsAnsweredAfterTheResult() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      int before = channel.said(ANNA).size();
      channel.does(
          ANNA, channel.upload(TestBot.photo()).withCaption(Optional.of("Is it contagious?")));
      bot.settle();
      List<String> texts = channel.texts(ANNA).subList(before, channel.said(ANNA).size());
      assertThat(texts).hasSize(3);
      assertThat(texts.get(0)).startsWith("Please have a doctor");
      assertThat(texts.get(2)).contains("Sources");
    }
  }

  @Test
  void aDangerInACaptionIsAnsweredBeforeThePhotoAndBeforeConsent() {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.does(
          ANNA,
          channel
              .upload(TestBot.photo())
              .withCaption(Optional.of("My face is swelling and I can't breathe")));
      bot.settle();
      List<String> texts = channel.texts(ANNA);
      assertThat(texts).hasSize(2);
      assertThat(texts.get(0)).contains("112");
      assertThat(texts.get(1)).startsWith("May I look at your photos?");
    }
  }
}
