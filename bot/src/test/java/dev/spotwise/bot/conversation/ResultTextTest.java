package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.text.Texts;
import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.Risk;
import dev.spotwise.inference.SampleExaminations;
import dev.spotwise.knowledge.Language;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTextTest {
  private final ResultText words = new ResultText(TestBot.HANDBOOK);

  /** "Cannot tell" beside "mole, 91 in 100" needs a reason. */
  @ParameterizedTest
  @CsvSource({
    "UNSURE, 0.91, one kind stands out, 한 가지와 뚜렷이 비슷하지만",
    "UNSURE, 0.45, not sure at all, 전혀 확실하지",
    "WATCH, 0.91, fairly clear, 꽤 뚜렷합니다"
  })
  void saysHowSureTheCheckIsAndWhy(Risk risk, double mole, String english, String korean) {
    Finding finding =
        Finding.of(
            SampleExaminations.assessed(PhotoKind.DERMOSCOPY, risk, Map.of(LesionClass.NV, mole)));

    assertThat(words.details(finding, Texts.in(Language.EN)).text()).contains(english);
    assertThat(words.details(finding, Texts.in(Language.KO)).text()).contains(korean);
  }
}
