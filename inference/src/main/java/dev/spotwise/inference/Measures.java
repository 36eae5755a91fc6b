package dev.spotwise.inference;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What is measured on a photo to judge its quality. */
final class Measures {
  /** The longest side at which sharpness is measured: about what the nets see. */
  private static final int SHARPNESS_SIDE = 128;

  /** From this value of every channel on, a pixel is a reflection or burnt out. */
  private static final int SATURATED = 250;

  /** How much of the surroundings counts with a lesion, as a share of its box on each side. */
  private static final double MARGIN = 0.25;

  /** Pixels that are looked at along the shorter side, at least, for the mean brightness. */
  private static final int GRID = 128;

  /** Frames are shares of a photo, so their sums are not exact. */
  private static final double ROUNDING = 1e-6;

  private Measures() {}

  /** Mean brightness, 0 to 255. */
  static double meanLuma(RgbImage image) {
    return sampled(image).average().orElse(0);
  }

  /** Share of pixels that are darker, 0 to 1. */
  static double shareBelow(RgbImage image, double luma) {
    return sampled(image).map(value -> value < luma ? 1 : 0).average().orElse(0);
  }

  /** Brightness of pixels on a grid. */
  private static DoubleStream sampled(RgbImage image) {
    int step = Math.max(1, Math.min(image.width(), image.height()) / GRID);
    return IntStream.iterate(step / 2, y -> y < image.height(), y -> y + step)
        .boxed()
        .flatMapToDouble(
            y ->
                IntStream.iterate(step / 2, x -> x < image.width(), x -> x + step)
                    .mapToDouble(x -> image.luma(x, y)));
  }

  /**
   * Sharpness: variance of the Laplacian of brightness (Pech-Pacheco et al., ICPR 2000) around the
   * lesion, which is scaled down to at most {@value #SHARPNESS_SIDE} pixels so that a large photo
   * is judged by the detail that matters, divided by the variance of brightness there, so that a
   * pale lesion is not taken for a blurred one.
   */
  static double sharpness(RgbImage image, Box lesion) {
    Crop crop = around(image, lesion);
    double scale = Math.min(1, (double) SHARPNESS_SIDE / Math.max(crop.width(), crop.height()));
    int width = Math.max(3, (int) Math.round(crop.width() * scale));
    int height = Math.max(3, (int) Math.round(crop.height() * scale));
    RgbImage small = Resampler.scale(image, crop, width, height).toImage();
    Variance detail = new Variance();
    Variance brightness = new Variance();
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        float middle = small.luma(x, y);
        detail.add(
            small.luma(x - 1, y)
                + small.luma(x + 1, y)
                + small.luma(x, y - 1)
                + small.luma(x, y + 1)
                - 4 * middle);
        brightness.add(middle);
      }
    }
    // A flat patch has no detail to lose; the 1 keeps it from being divided by nothing.
    return detail.value() / (1 + brightness.value());
  }

  /**
   * Saturated pixels in a lesion's box, as a share of the lesion's. The box counts since a strong
   * reflection on a lesion often is left out of its outline.
   */
  static double glare(RgbImage image, Mask mask) {
    MaskPixels pixels = new MaskPixels(mask, image.width(), image.height());
    Box box = pixels.box();
    int lesion = 0;
    int saturated = 0;
    for (int y = box.y(); y < box.y() + box.height(); y++) {
      for (int x = box.x(); x < box.x() + box.width(); x++) {
        lesion += pixels.covers(x + 0.5, y + 0.5) ? 1 : 0;
        boolean white =
            image.red(x, y) >= SATURATED
                && image.green(x, y) >= SATURATED
                && image.blue(x, y) >= SATURATED;
        saturated += white ? 1 : 0;
      }
    }
    return lesion == 0 ? 0 : (double) saturated / lesion;
  }

  /** Share of a lesion's edge that lies on the photo's border, 0 to 1. */
  static double cutShare(Mask mask) {
    int onBorder = 0;
    int onSkin = 0;
    for (int row = 0; row < mask.height(); row++) {
      for (int column = 0; column < mask.width(); column++) {
        if (mask.inside(column, row)) {
          for (Side side : Side.values()) {
            int x = column + side.dx;
            int y = row + side.dy;
            if (x < 0 || y < 0 || x >= mask.width() || y >= mask.height()) {
              onBorder += side.onPhotoBorder(mask.frame()) ? 1 : 0;
            } else if (!mask.inside(x, y)) {
              onSkin++;
            }
          }
        }
      }
    }
    return onBorder == 0 ? 0 : (double) onBorder / (onBorder + onSkin);
  }

  private enum Side {
    LEFT(-1, 0),
    RIGHT(1, 0),
    ABOVE(0, -1),
    BELOW(0, 1);

    private final int dx;
    private final int dy;

    Side(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }

    /** The outline net sees a square: what lies beyond may still be on the photo. */
    private boolean onPhotoBorder(Frame frame) {
      double gap =
          switch (this) {
            case LEFT -> frame.left();
            case ABOVE -> frame.top();
            case RIGHT -> 1 - frame.left() - frame.width();
            case BELOW -> 1 - frame.top() - frame.height();
          };
      return gap < ROUNDING;
    }
  }

  private static Crop around(RgbImage image, Box box) {
    int marginX = (int) (box.width() * MARGIN);
    int marginY = (int) (box.height() * MARGIN);
    int left = Math.max(0, box.x() - marginX);
    int top = Math.max(0, box.y() - marginY);
    int right = Math.min(image.width(), box.x() + box.width() + marginX);
    int bottom = Math.min(image.height(), box.y() + box.height() + marginY);
    return new Crop(left, top, right - left, bottom - top);
  }

  private static final class Variance {
    private double sum;
    private double squares;
    private int count;

    void add(double value) {
      sum += value;
      squares += value * value;
      count++;
    }

    double value() {
      double mean = sum / count;
      return squares / count - mean * mean;
    }
  }
}
