package dev.spotwise.inference;

import java.util.List;

/** Masks drawn by a formula. */
final class Masks {

  /** Whether a point in shares of the photo's sides belongs. */
  interface Figure {
    boolean has(double x, double y);
  }

  private Masks() {}

  static List<Mask> find(int side, Figure figure) {
    return find(side, figure, 0.002);
  }

  private static List<Mask> find(int side, Figure figure, double minShare) {
    float[] levels = new float[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        boolean inside = figure.has((column + 0.5) / side, (row + 0.5) / side);
        levels[row * side + column] = inside ? 1 : 0;
      }
    }
    return Spots.find(levels, side, Frame.WHOLE, minShare);
  }

  static Mask only(int side, Figure figure) {
    return find(side, figure, 0).get(0);
  }

  static Mask disc(double x, double y, double radius) {
    return only(96, (px, py) -> Math.hypot(px - x, py - y) < radius);
  }

  static Shape shape(Mask mask, int width, int height) {
    return Shape.of(new MaskPixels(mask, width, height));
  }
}
