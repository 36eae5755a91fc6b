package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskTest {
  private static final int SIDE = 64;

  @Test
  void outlineOfADiscIsACircle() {
    Mask mask = Masks.only(SIDE, (x, y) -> Math.hypot(x - 0.5, y - 0.5) < 0.25);

    List<Outline> outlines = mask.outlines();

    assertThat(outlines).hasSize(1);
    assertThat(outlines.get(0).points())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            p -> assertThat(Math.hypot(p.x() - 0.5, p.y() - 0.5)).isCloseTo(0.25, within(0.02)));
  }

  @Test
  void outlineClosesAtTheBorderAndStaysInside() {
    Mask mask = Masks.only(SIDE, (x, y) -> x < 0.3);

    assertThat(mask.outlines()).hasSize(1);
    assertThat(mask.outlines().get(0).points())
        .allSatisfy(
            p -> {
              assertThat(p.x()).isBetween(0.0, 0.32);
              assertThat(p.y()).isBetween(0.0, 1.0);
            });
  }

  @Test
  void liesWhereItsFrameLies() {
    float[] levels = new float[SIDE * SIDE];
    Arrays.fill(levels, 1);
    Mask mask = new Mask(SIDE, SIDE, levels, new Frame(0.25, 0, 0.5, 1));

    assertThat(mask.covers(0.5, 0.5)).isTrue();
    assertThat(mask.covers(0.2, 0.5)).isFalse();
    assertThat(new MaskPixels(mask, 400, 100).box()).isEqualTo(new Box(100, 0, 200, 100));
  }

  @Test
  void separatesSpotsNearestToTheMiddleFirst() {
    List<Mask> spots =
        Masks.find(
            SIDE,
            (x, y) -> Math.hypot(x - 0.2, y - 0.2) < 0.18 || Math.hypot(x - 0.6, y - 0.6) < 0.12);

    assertThat(spots).hasSize(2);
    assertThat(spots.get(0).covers(0.6, 0.6)).isTrue();
    assertThat(spots.get(0).covers(0.2, 0.2)).isFalse();
    assertThat(spots.get(1).covers(0.2, 0.2)).isTrue();
  }

  @Test
  void leavesFlecksOutAndFillsHoles() {
    List<Mask> spots =
        Masks.find(
            SIDE,
            (x, y) -> {
              double r = Math.hypot(x - 0.5, y - 0.5);
              return (r < 0.3 && r > 0.08) || Math.hypot(x - 0.9, y - 0.9) < 0.04;
            });

    assertThat(spots).hasSize(1);
    assertThat(spots.get(0).covers(0.5, 0.5)).isTrue();
    assertThat(spots.get(0).outlines()).hasSize(1);
  }

  @Test
  void seesNoSpotBelowTheSmallestArea() {
    assertThat(Masks.find(SIDE, (x, y) -> Math.hypot(x - 0.5, y - 0.5) < 0.02)).isEmpty();
  }

  @Test
  void discIsSymmetricAndSmooth() {
    Shape disc =
        Masks.shape(Masks.only(SIDE, (x, y) -> Math.hypot(x - 0.5, y - 0.5) < 0.3), 200, 200);

    assertThat(disc.asymmetry()).isLessThan(0.05);
    assertThat(disc.border()).isLessThan(0.05);
  }

  @Test
  void ovalOnAnOblongPhotoIsSymmetricAndSmooth() {
    Mask slanted = Masks.only(SIDE, (x, y) -> Math.hypot(x + y - 1, (x - y) * 2.5) < 0.5);

    Shape shape = Masks.shape(slanted, 200, 200);

    assertThat(shape.asymmetry()).isLessThan(0.08);
    assertThat(shape.border()).isLessThan(0.08);
    assertThat(Moments.of(new MaskPixels(slanted, 400, 200)).longer())
        .isGreaterThan(Moments.of(new MaskPixels(slanted, 200, 200)).longer());
  }

  @Test
  void lopsidedAndRaggedShapesScoreMore() {
    Shape lopsided =
        Masks.shape(
            Masks.only(SIDE, (x, y) -> Math.hypot(x - 0.5, y - 0.5) < 0.3 && (x < 0.5 || y < 0.4)),
            200,
            200);
    Shape star =
        Masks.shape(
            Masks.only(
                SIDE,
                (x, y) ->
                    Math.hypot(x - 0.5, y - 0.5)
                        < 0.25 + 0.15 * Math.sin(7 * Math.atan2(y - 0.5, x - 0.5))),
            200,
            200);

    assertThat(lopsided.asymmetry()).isGreaterThan(0.12);
    assertThat(star.border()).isGreaterThan(0.3);
  }
}
