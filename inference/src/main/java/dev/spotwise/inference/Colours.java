package dev.spotwise.inference;

import java.util.Arrays;

/**
 * Counts a lesion's colours, the C of the ABCD rule of dermatoscopy: white, red, light brown, dark
 * brown, blue-grey and black, one point each (Stolz et al. 1994; Nachbar et al. 1994). The rule
 * counts white only where it is lighter than the skin around.
 *
 * <p>The rule gives names and no numbers; the typical values below are ours. A pixel counts for the
 * nearest of them in CIELAB, and a colour counts if it has enough of the lesion.
 */
final class Colours {
  /** Share of the lesion from which a colour counts, so that a hair or a reflection does not. */
  private static final double ENOUGH = 0.05;

  /** Pixels that are measured at most in each direction. */
  private static final int GRID = 96;

  private static final Lab WHITE = Lab.of(250, 235, 230);
  private static final Lab[] TYPICAL = {
    WHITE,
    Lab.of(190, 65, 70),
    Lab.of(178, 124, 88),
    Lab.of(98, 58, 44),
    Lab.of(112, 122, 140),
    Lab.of(35, 26, 26)
  };

  private Colours() {}

  /** The number of colours, 1 to 6. */
  static int count(RgbImage image, Mask mask) {
    MaskPixels pixels = new MaskPixels(mask, image.width(), image.height());
    double skin = skinLightness(image, mask);
    int[] counts = new int[TYPICAL.length];
    Box box = pixels.box();
    int step = Math.max(1, Math.max(box.width(), box.height()) / GRID);
    int all = 0;
    for (int y = box.y(); y < box.y() + box.height(); y += step) {
      for (int x = box.x(); x < box.x() + box.width(); x += step) {
        if (pixels.covers(x + 0.5, y + 0.5)) {
          counts[nearest(lab(image, x, y), skin)]++;
          all++;
        }
      }
    }
    double enough = ENOUGH * all;
    return (int) Math.max(1, Arrays.stream(counts).filter(c -> c > 0 && c >= enough).count());
  }

  private static int nearest(Lab colour, double skin) {
    int nearest = -1;
    double smallest = Double.MAX_VALUE;
    for (int i = 0; i < TYPICAL.length; i++) {
      double distance = TYPICAL[i].distance(colour);
      boolean counts = i > 0 || colour.l() > skin;
      if (counts && distance < smallest) {
        nearest = i;
        smallest = distance;
      }
    }
    return nearest;
  }

  /** Median lightness of what is not lesion; white cannot count if there is nothing else. */
  private static double skinLightness(RgbImage image, Mask mask) {
    MaskPixels pixels = new MaskPixels(mask, image.width(), image.height());
    int step = Math.max(1, Math.max(image.width(), image.height()) / GRID);
    double[] lightness = new double[(image.width() / step + 1) * (image.height() / step + 1)];
    int count = 0;
    for (int y = 0; y < image.height(); y += step) {
      for (int x = 0; x < image.width(); x += step) {
        if (!pixels.covers(x + 0.5, y + 0.5)) {
          lightness[count++] = lab(image, x, y).l();
        }
      }
    }
    Arrays.sort(lightness, 0, count);
    return count == 0 ? Double.MAX_VALUE : lightness[count / 2];
  }

  private static Lab lab(RgbImage image, int x, int y) {
    return Lab.of(image.red(x, y), image.green(x, y), image.blue(x, y));
  }
}
