package dev.spotwise.knowledge.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.knowledge.Language;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twice the text is twice the work, and not four times, on texts made to be slow. */
class LinearWorkTest {
  private static final int LENGTH = 3000;

  /** Twice, and a little for the edges of a text; work with the square would be four times. */
  private static final double MOST = 2.3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "{\"",
        "<a",
        "knife ",
        "20 kg ",
        "ibuprofen ",
        "take ",
        "blood ",
        "not ",
        "red ",
        "no fever ",
        "how many a day ",
        "피가 ",
        "가",
        "눈이",
        "점을 칼로 ",
        "열이 나고 ",
        "연고를 "
      })
  void twiceTheTextIsTwiceTheWork(String unit) {
    for (RefusalKind kind : RefusalKind.values()) {
      assertLinear(unit, text -> Scope.forbids(kind, text));
    }
    for (Language language : Language.values()) {
      Signs.of(language).flags().stream()
          .flatMap(flag -> flag.signs().stream())
          .flatMap(count -> count.of().stream())
          .distinct()
          .forEach(sign -> assertLinear(unit, text -> Places.of(sign, text)));
    }
  }

  private static void assertLinear(String unit, Consumer<CountedText> work) {
    assertThat(looks(unit, 2 * LENGTH, work))
        .isLessThanOrEqualTo((long) (MOST * looks(unit, LENGTH, work)));
  }

  private static long looks(String unit, int length, Consumer<CountedText> work) {
    CountedText text = new CountedText(unit.repeat(length / unit.length()));
    work.accept(text);
    return text.looks();
  }
}
