package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AnswersTest {

  @Test
  void readsWhatIsGivenAndLeavesTheRestUnknown() {
    Answers answers = Answers.parse("grew=yes, bleed=no,itch=unknown,age=60");

    assertThat(answers.grew()).contains(true);
    assertThat(answers.bleed()).contains(false);
    assertThat(answers.itch()).isEmpty();
    assertThat(answers.hurt()).isEmpty();
    assertThat(answers.age()).hasValue(60);
    assertThat(answers.none()).isFalse();
  }

  @Test
  void nothingIsNone() {
    assertThat(Answers.parse("")).isEqualTo(Answers.NONE);
    assertThat(Answers.parse("grew=unknown").none()).isTrue();
  }

  @Test
  void saysWhatIsWrong() {
    wrong("grew", "NAME=VALUE");
    wrong("grew=maybe", "yes, no or unknown");
    wrong("grown=yes", "Unknown answer [grown]");
    wrong("grew=yes,grew=no", "twice");
    wrong("age=old", "must be a number");
    wrong("age=121", "from 0 to 120");
  }

  private static void wrong(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answers.parse(text))
        .withMessageContaining(message);
  }
}
