package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {

  /** What becomes of the square "ab" over "cd". */
  @ParameterizedTest
  @CsvSource({
    "identity, abcd",
    "flip_h, badc",
    "flip_v, cdab",
    "rot90, bdac",
    "rot180, dcba",
    "rot270, cadb",
    "transpose, acbd",
    "antitranspose, dbca"
  })
  void laysTheSquare(String name, String expected) {
    Turn turn = Turn.parse(name).orElseThrow();
    StringBuilder laid = new StringBuilder();
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 2; x++) {
        laid.append("abcd".charAt(turn.source(x, y, 2)));
      }
    }
    assertThat(laid).hasToString(expected);
  }

  @Test
  void readsViews() {
    assertThat(View.parse("identity")).contains(View.IDENTITY);
    assertThat(View.parse("rot90@0.85")).contains(new View(Turn.ROT90, 0.85));
    assertThat(View.parse("flip_h@1")).contains(new View(Turn.FLIP_H, 1));
    for (String wrong : new String[] {"", "rot45", "rot90@", "rot90@0", "rot90@1.5", "@0.5"}) {
      assertThat(View.parse(wrong)).as(wrong).isEmpty();
    }
  }
}
