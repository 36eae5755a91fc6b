package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.SampleExaminations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpotQuestionHandlerTest {
  private static final ChatRef ANNA = TestChannel.chat("anna-4711");

  @TempDir private Path home;
  private final TestChannel channel = new TestChannel();

  @Test
  void asksWhatAnOrdinaryPhotoCannotTellAndChangesTheAdvice() {
    var photo = SampleExaminations.benign(PhotoKind.PHOTO);
    try (TestBot bot =
        TestBot.start(
            home,
            channel,
            (p, answers) ->
                answers.bleed().orElse(false)
                    ? SampleExaminations.with(photo, dev.spotwise.inference.Risk.SEE_DOCTOR, 0.4)
                    : photo,
            talk -> talk)) {
      bot.consent(ANNA);
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      assertThat(channel.texts(ANNA)).last().asString().contains("become larger");
      press(bot, "Don’t know", "No", "Yes", "No", "Don’t know", "No", "50 to 69");
      List<String> texts = channel.texts(ANNA);
      assertThat(texts.get(texts.size() - 2)).contains("my advice changes");
      assertThat(texts.get(texts.size() - 1))
          .startsWith("Please have a doctor look at this spot soon.")
          .contains("With your answers: about 40 in 100.");
      press(bot, "50 to 69");
      assertThat(channel.texts(ANNA)).last().asString().contains("out of date");
    }
  }

  @Test
  void adviceThatStaysTheSameIsNotToldAtLengthAgain() {
    try (TestBot bot =
        TestBot.start(home, channel, SampleExaminations.suspicious(PhotoKind.PHOTO))) {
      bot.consent(ANNA);
      channel.sendsPhoto(ANNA, TestBot.photo());
      bot.settle();
      press(bot, "Yes", "Skip all questions");
      assertThat(channel.texts(ANNA))
          .last()
          .asString()
          .startsWith("Thank you. With your answers, my advice stays the same:")
          .contains("Please have a doctor look at this spot soon.")
          .doesNotContain("Sources");
    }
  }

  private void press(TestBot bot, String... labels) {
    for (String label : labels) {
      channel.presses(ANNA, label);
      bot.settle();
    }
  }
}
