package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityCheckTest {
  private static final Mask MASK = Masks.disc(0.5, 0.5, 0.2);

  @Test
  void acceptsAGoodPhoto() {
    BufferedImage image = Drawn.spot(300, 300, 0.2, Drawn.BROWN);

    assertThat(ofPhoto(image)).isEmpty();
    assertThat(ofLesion(image, MASK)).isEmpty();
  }

  @Test
  void acceptsSmallCopies() {
    assertThat(ofPhoto(Drawn.spot(200, 150, 0.2, Drawn.BROWN))).isEmpty();
  }

  @Test
  void namesFaultsOfThePhoto() {
    assertThat(ofPhoto(Drawn.spot(120, 90, 0.2, Drawn.BROWN))).contains(QualityFault.TOO_SMALL);
    assertThat(ofLight(Drawn.flat(300, 300, new Color(20, 14, 12))))
        .contains(QualityFault.TOO_DARK);
    assertThat(ofLight(Drawn.flat(300, 300, new Color(250, 248, 246))))
        .contains(QualityFault.TOO_BRIGHT);
    assertThat(ofPhoto(Drawn.flat(300, 300, new Color(250, 248, 246))))
        .contains(QualityFault.TOO_BRIGHT);
  }

  @Test
  void darkSkinIsNotTooDark() {
    BufferedImage image = Drawn.flat(300, 300, new Color(80, 50, 40));

    assertThat(ofLight(image)).isEmpty();
    assertThat(ofPhoto(image)).isEmpty();
  }

  @Test
  void namesBlur() {
    BufferedImage image = Drawn.flat(300, 300, Drawn.SKIN);
    // A wide, even fall of brightness from the middle, as defocus leaves it.
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 300; x++) {
        double dark =
            100 * Math.exp(-(Math.pow(x - 150, 2) + Math.pow(y - 150, 2)) / (2 * 50 * 50));
        int grey = (int) (200 - dark);
        image.setRGB(x, y, new Color(grey, grey, grey).getRGB());
      }
    }
    assertThat(ofLesion(image, MASK)).contains(QualityFault.BLURRED);
  }

  @Test
  void namesGlare() {
    BufferedImage image = Drawn.spot(300, 300, 0.2, Drawn.BROWN);
    Drawn.paintSpot(image, 0.5, 0.5, 0.1, Color.WHITE);

    assertThat(ofLesion(image, MASK)).contains(QualityFault.GLARE);
  }

  @Test
  void namesALesionThatIsFarAway() {
    BufferedImage image = Drawn.spot(900, 900, 0.02, Drawn.BROWN);

    assertThat(ofLesion(image, Masks.disc(0.5, 0.5, 0.025))).contains(QualityFault.TOO_FAR);
  }

  @Test
  void namesALesionThatIsCutOffOnAnOrdinaryPhoto() {
    BufferedImage image = Drawn.spot(300, 300, 0, 0.5, 0.2, Drawn.BROWN);
    Mask half = Masks.disc(0, 0.5, 0.2);

    assertThat(ofLesion(image, half)).contains(QualityFault.CUT_OFF);
    assertThat(QualityCheck.ofLesion(Drawn.rgb(image), half, PhotoKind.DERMOSCOPY)).isEmpty();
  }

  @Test
  void whatTheSquareLeavesOutIsNotCutOff() {
    BufferedImage image = Drawn.spot(600, 300, 0.25, 0.5, 0.2, Drawn.BROWN);
    float[] levels = new float[64 * 64];
    for (int row = 20; row < 44; row++) {
      Arrays.fill(levels, row * 64, row * 64 + 12, 1);
    }
    Mask atTheSquaresEdge = new Mask(64, 64, levels, new Frame(0.25, 0, 0.5, 1));
    Mask atThePhotosEdge = new Mask(64, 64, levels, new Frame(0, 0, 0.5, 1));

    assertThat(Measures.cutShare(atTheSquaresEdge)).isZero();
    assertThat(Measures.cutShare(atThePhotosEdge)).isGreaterThan(0.25);
    assertThat(ofLesion(image, atTheSquaresEdge)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasAWordForEachFault(QualityFault fault) {
    assertThat(fault.code()).isEqualToIgnoringCase(fault.name());
  }

  @Test
  void aBrightPictureWithInkIsLeftToTheGate() {
    BufferedImage page = Drawn.flat(300, 300, new Color(250, 250, 250));
    Drawn.paintSpot(page, 0.5, 0.5, 0.08, Color.BLACK);

    assertThat(ofLight(page)).isEmpty();
    assertThat(ofPhoto(page)).contains(QualityFault.TOO_BRIGHT);
  }

  private static Optional<QualityFault> ofLight(BufferedImage image) {
    return QualityCheck.ofLight(Drawn.rgb(image));
  }

  private static Optional<QualityFault> ofPhoto(BufferedImage image) {
    return QualityCheck.ofPhoto(
        new DecodedPhoto(Drawn.rgb(image), image.getWidth(), image.getHeight()));
  }

  private static Optional<QualityFault> ofLesion(BufferedImage image, Mask mask) {
    return QualityCheck.ofLesion(Drawn.rgb(image), mask, PhotoKind.PHOTO);
  }
}
