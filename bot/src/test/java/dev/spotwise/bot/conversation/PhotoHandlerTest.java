package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.inference.PoorPhoto;
import dev.spotwise.inference.QualityFault;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoHandlerTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void saysWhatToDoAboutAPoorPhotoAndKeepsNothingOfIt() {
    try (TestBot bot =
        TestBot.start(home, channel, new PoorPhoto(QualityFault.BLURRED, Optional.empty()))) {
      bot.consent(ANNA);
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().startsWith("The photo is blurred.");
      assertThat(home.resolve("pictures")).isEmptyDirectory();
    }
  }

  @Test
  void anEditedCaptionDoesNotExamineThePhotoAgain() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      Incoming.Picture picture = channel.upload(TestBot.photo());
      channel.does(ANNA, picture);
      bot.settle();
      channel.does(
          ANNA,
          new Incoming.Picture(
              picture.file(),
              picture.name(),
              picture.mime(),
              picture.size(),
              Optional.of("Is it dangerous?"),
              true));
      bot.settle();
      assertThat(channel.fetches()).isEqualTo(1);
      assertThat(channel.texts(ANNA)).last().asString().startsWith("You changed your message.");
    }
  }

  @Test
  void aPhotoThatIsGoneIsAskedForAgain() {
    try (TestBot bot = TestBot.start(home, channel)) {
      bot.consent(ANNA);
      channel.does(ANNA, Incoming.Picture.of("nowhere"));
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().contains("send it again");
    }
  }
}
