package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.TestChannel;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.inference.NotSkin;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.PoorPhoto;
import dev.spotwise.inference.QualityFault;
import dev.spotwise.inference.SampleExaminations;
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
  void answersAQuestionWithSourcesAndInItsOwnLanguage() {
    try (TestBot bot = TestBot.start(home, channel)) {
      channel.says(ANNA, "Is melanoma dangerous?");
      channel.says(ANNA, "흑색종은 위험한가요?");
      bot.settle();
      assertThat(channel.texts(ANNA).get(0)).contains("Sources").contains("[1]");
      assertThat(channel.texts(ANNA).get(1)).contains("출처").contains("흑색종");
    }
  }

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
