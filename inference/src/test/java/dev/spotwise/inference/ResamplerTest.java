package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResamplerTest {
  private static final Offset<Float> TINY = within(1e-3f);

  @Test
  void weighsByATriangleThatGrowsWithTheDownScale() {
    RgbImage row = grey(4, 1, 10, 20, 40, 80);

    float[] half = Resampler.scale(row, Crop.whole(row), 2, 1).data();

    // Each output is 2 wide, its triangle 4: weights 3/4, 3/4, 1/4 over their sum at the border.
    assertThat(half[0]).isCloseTo((3 * 10 + 3 * 20 + 40) / 7f, TINY);
    assertThat(half[1]).isCloseTo((20 + 3 * 40 + 3 * 80) / 7f, TINY);
  }

  @Test
  void interpolatesWhenScalingUp() {
    RgbImage row = grey(2, 1, 10, 50);

    float[] wide = Resampler.scale(row, Crop.whole(row), 4, 1).data();

    assertThat(wide[0]).isCloseTo(10, TINY);
    assertThat(wide[1]).isCloseTo(20, TINY);
    assertThat(wide[2]).isCloseTo(40, TINY);
    assertThat(wide[3]).isCloseTo(50, TINY);
  }

  @Test
  void scalesDownAsAcross() {
    RgbImage column = grey(1, 4, 10, 20, 40, 80);
    RgbImage row = grey(4, 1, 10, 20, 40, 80);

    assertThat(Resampler.scale(column, Crop.whole(column), 1, 2).data())
        .containsExactly(Resampler.scale(row, Crop.whole(row), 2, 1).data());
  }

  @Test
  void readsOnlyTheCropAndSeparatesChannels() {
    byte[] data = new byte[4 * 4 * 3];
    data[(2 * 4 + 1) * 3] = 100;
    data[(2 * 4 + 1) * 3 + 2] = (byte) 200;
    RgbImage image = new RgbImage(4, 4, data);

    Planes same = Resampler.scale(image, new Crop(1, 2, 2, 2), 2, 2);

    assertThat(same.data()).containsExactly(100, 0, 0, 0, 0, 0, 0, 0, 200, 0, 0, 0);
  }

  @Test
  void cropsAboutTheMiddle() {
    RgbImage image = new RgbImage(201, 150, new byte[201 * 150 * 3]);

    assertThat(Crop.centreSquare(image, 1)).isEqualTo(new Crop(25, 0, 150, 150));
    assertThat(Crop.centreSquare(image, 0.85)).isEqualTo(new Crop(36, 11, 128, 128));
    assertThat(Crop.middle(image, 0.5)).isEqualTo(new Crop(50, 37, 100, 75));
  }

  private static RgbImage grey(int width, int height, int... values) {
    byte[] data = new byte[values.length * 3];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) values[i / 3];
    }
    return new RgbImage(width, height, data);
  }
}
