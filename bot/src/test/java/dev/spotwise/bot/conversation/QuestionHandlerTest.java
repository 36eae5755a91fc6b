package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.bot.channel.Update;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionHandlerTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void answersAQuestionWithSourcesAndInItsOwnLanguage() {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.says(ANNA, "Is melanoma dangerous?");
      channel.says(ANNA, "흑색종은 위험한가요?");
      bot.settle();
      assertThat(channel.texts(ANNA).get(0)).contains("Sources").contains("[1]");
      assertThat(channel.texts(ANNA).get(1)).contains("출처").contains("흑색종");
    }
  }

  /** "A short sentence in English and Korean", whatever language the person has set. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "¿Es peligroso este lunar que tengo?",
        "这个痣危险吗？",
        "このほくろは危険ですか？",
        "هل هذه الشامة خطيرة؟"
      })
  void aThirdLanguageGetsEnglishAndKorean(String question) {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.says(ANNA, question);
      bot.settle();
      assertThat(channel.texts(ANNA))
          .singleElement()
          .asString()
          .contains("English")
          .contains("영어와 한국어");
    }
  }

  @Test
  void theSettingDecidesOnlyWhereTheWordsDoNotTell() {
    try (TestBot bot = TestBot.start(home, channel)) {
      says("melanoma가 뭐예요?"); // which sets it to Korean
      says("Is melanoma dangerous?");
      says("Lichen planus");
      bot.settle();
      assertThat(channel.texts(ANNA).get(0)).contains("출처");
      assertThat(channel.texts(ANNA).get(1)).contains("Sources");
      assertThat(channel.texts(ANNA).get(2)).contains("출처");
    }
  }

  private void says(String words) {
    channel.deliver(
        List.of(
            new Update(
                ANNA,
                900 + words.length(),
                Instant.EPOCH,
                Optional.of("ko-KR"),
                Incoming.Text.of(words))));
  }
}
