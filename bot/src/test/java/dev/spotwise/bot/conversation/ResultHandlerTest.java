package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.inference.SampleExaminations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultHandlerTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void aResultSaysHowOftenItIsWrongAndCitesTheHandbook() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      String details = channel.texts(ANNA).get(channel.texts(ANNA).size() - 1);
      assertThat(details)
          .contains("in our tests on 1,511 pictures, about 7 in 100 cancers were called")
          .contains("What it is – Melanoma")
          .contains("[1]")
          .contains("Sources")
          .doesNotContain("you have");
      assertThat(channel.pictures()).hasSize(1);
    }
  }

  @Test
  void adviceFollowsTheMostSeverePlausibleClass() {
    try (TestBot bot = TestBot.start(home, channel, SampleExaminations.moleThatMayBeMelanoma())) {
      bot.consent(ANNA);
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      List<String> texts = channel.texts(ANNA);
      assertThat(texts.get(texts.size() - 2))
          .contains("resembles most: mole (nevus) (about 60 in 100)")
          .contains("Next: melanoma (a dangerous skin cancer) (about 33 in 100)");
      assertThat(texts.get(texts.size() - 1)).contains("What to do – Melanoma");

      channel.presses(ANNA, "Is it dangerous?");
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().startsWith("Melanoma");
    }
  }

  @Test
  void tellsAResultAgainInTheOtherLanguage() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      channel.presses(ANNA, "한국어");
      bot.settle();
      assertThat(channel.texts(ANNA))
          .last()
          .asString()
          .startsWith("가까운 시일 안에 의사에게 이 병변을 보여 주세요.")
          .contains("흑색종(위험한 피부암) (100 가운데 약 62)");
    }
  }
}
