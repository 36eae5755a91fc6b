package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.Button;
import dev.spotwise.knowledge.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
  private static final String RESULT = "0123456789abcdef0123456789abcdef";

  @Test
  void everyButtonComesBackAsItselfAndFitsTelegram() {
    List<Callback> all = new ArrayList<>();
    all.add(new Callback.Consent(true));
    all.add(new Callback.Consent(false));
    all.add(new Callback.Delete(true));
    all.add(new Callback.Delete(false));
    all.add(new Callback.EndQuestions(RESULT));
    for (Language language : Language.values()) {
      all.add(new Callback.Speak(language));
      all.add(new Callback.Retell(language, RESULT));
    }
    for (Topic topic : Topic.values()) {
      all.add(new Callback.Show(RESULT, topic));
    }
    for (SpotQuestion question : SpotQuestion.values()) {
      all.add(new Callback.SpotAnswer(RESULT, question, Callback.SpotAnswer.SKIP));
      question.choices().forEach(c -> all.add(new Callback.SpotAnswer(RESULT, question, c)));
    }
    assertThat(all)
        .allSatisfy(
            callback -> {
              assertThat(Callback.parse(callback.data())).contains(callback);
              assertThat(callback.data().getBytes(StandardCharsets.UTF_8).length)
                  .isLessThanOrEqualTo(Button.MAX_DATA_BYTES);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "c", "c:", "c:x", "l:fr", "r:1:nothing", "s:1:grew:maybe", "z:1", ":"})
  void othersMeanNothing(String data) {
    assertThat(Callback.parse(data)).isEmpty();
  }
}
