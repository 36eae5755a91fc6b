package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.inference.NotSkin;
import dev.spotwise.inference.SkinGate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void speaksKoreanToThoseWhosePhoneDoes() {
    try (TestBot bot = TestBot.start(home, channel, new NotSkin(new SkinGate(0.01, 0.01, 0.98)))) {
      channel.deliver(
          List.of(
              new Update(
                  ANNA, 900, Instant.EPOCH, Optional.of("ko-KR"), Incoming.Text.of("/start"))));
      bot.settle();
      assertThat(channel.texts(ANNA).get(1)).contains("사진을 살펴봐도 될까요?");
      channel.presses(ANNA, "동의합니다");
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().contains("피부가 보이지 않습니다");
    }
  }

  @Test
  void saysWhatItCannotRead() {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.does(ANNA, new Incoming.Unsupported("voice"));
      channel.does(ANNA, Incoming.Text.of("  "));
      channel.does(ANNA, Incoming.Text.of("/frobnicate"));
      channel.does(ANNA, Incoming.Press.of("zzz"));
      channel.does(ANNA, Incoming.Picture.of("nowhere"));
      channel.says(ANNA, "/stop");
      bot.settle();
      assertThat(channel.texts(ANNA)).hasSize(6);
      assertThat(channel.texts(ANNA).get(0)).contains("text and photos only");
      assertThat(channel.texts(ANNA).get(1)).contains("empty message");
      assertThat(channel.texts(ANNA).get(2)).contains("do not know this command");
      assertThat(channel.texts(ANNA).get(3)).contains("out of date");
    }
  }
}
