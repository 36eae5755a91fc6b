package dev.spotwise.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.answer.quality.LabelledText;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Red flags before all else, and no cry of wolf. */
class SafetySetsTest {
  private final Answerer answerer = Asking.handbook();

  @Test
  void escalatesEveryRedFlag() throws IOException {
    List<String> missed = new ArrayList<>();
    int asked = 0;
    for (Language language : Language.values()) {
      for (LabelledText text : BadModelTest.SETS.texts("redflags", language)) {
        asked++;
        Answer answer = Asking.ask(answerer, text.text());
        if (answer.mode() != Mode.RED_FLAG || answer.sentences().isEmpty()) {
          missed.add(text.kind() + ": " + text.text());
        }
      }
    }
    assertThat(asked).isGreaterThanOrEqualTo(200);
    assertThat(missed).isEmpty();
  }

  @Test
  void staysCalmWhereThereIsNone() throws IOException {
    List<String> alarms = new ArrayList<>();
    int asked = 0;
    for (Language language : Language.values()) {
      for (LabelledText text : BadModelTest.SETS.texts("lookalikes", language)) {
        asked++;
        if (Asking.ask(answerer, text.text()).mode() == Mode.RED_FLAG) {
          alarms.add(text.kind() + ": " + text.text());
        }
      }
    }
    assertThat(asked).isGreaterThanOrEqualTo(200);
    assertThat(alarms).hasSizeLessThanOrEqualTo(10);
  }
}
