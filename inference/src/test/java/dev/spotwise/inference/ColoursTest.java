package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ColoursTest {
  private static final Mask MASK = Masks.disc(0.5, 0.5, 0.3);

  @Test
  void oneColour() {
    assertThat(Colours.count(Drawn.rgb(Drawn.spot(200, 200, 0.32, Drawn.BROWN)), MASK)).isOne();
  }

  @Test
  void countsEachColourThatHasEnough() {
    BufferedImage image = Drawn.spot(200, 200, 0.32, Drawn.BROWN);
    Drawn.paintSpot(image, 0.4, 0.5, 0.1, new Color(30, 22, 24));
    Drawn.paintSpot(image, 0.6, 0.5, 0.1, new Color(110, 120, 142));
    // Too little to count.
    Drawn.paintSpot(image, 0.5, 0.65, 0.02, new Color(200, 50, 60));

    assertThat(Colours.count(Drawn.rgb(image), MASK)).isEqualTo(3);
  }

  @Test
  void whiteCountsOnlyWhereLighterThanTheSkinAround() {
    BufferedImage onSkin = Drawn.spot(200, 200, 0.32, Drawn.BROWN);
    Drawn.paintSpot(onSkin, 0.5, 0.5, 0.15, new Color(246, 232, 228));
    BufferedImage onWhite = Drawn.flat(200, 200, Color.WHITE);
    Drawn.paintSpot(onWhite, 0.5, 0.5, 0.32, new Color(246, 232, 228));

    assertThat(Colours.count(Drawn.rgb(onSkin), MASK)).isEqualTo(2);
    assertThat(Colours.count(Drawn.rgb(onWhite), MASK)).isOne();
  }

  @Test
  void labAgreesWithKnownValues() {
    Lab red = Lab.of(255, 0, 0);

    assertThat(red.l()).isBetween(53.0, 53.5);
    assertThat(red.a()).isBetween(79.5, 80.5);
    assertThat(red.b()).isBetween(66.5, 67.8);
  }
}
