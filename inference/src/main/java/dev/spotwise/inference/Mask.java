package dev.spotwise.inference;

import java.util.List;

/**
 * Which part of the photo a lesion covers: a grid of levels from 0 to 1 over a frame; from {@value
 * #INSIDE} a cell's middle lies inside the lesion. Immutable.
 */
public final class Mask {
  static final float INSIDE = 0.5f;

  private final int width;
  private final int height;
  private final float[] levels;
  private final Frame frame;

  /** Takes over the array: width x height levels, row by row. */
  Mask(int width, int height, float[] levels, Frame frame) {
    if (levels.length != width * height) {
      throw new IllegalArgumentException("Not " + width + " x " + height + ": " + levels.length);
    }
    this.width = width;
    this.height = height;
    this.levels = levels;
    this.frame = frame;
  }

  /** The lesion's edges, for drawing: one closed polygon around each part and each hole. */
  public List<Outline> outlines() {
    return new MarchingSquares(this).trace();
  }

  /**
   * Whether a point of the upright photo lies on the lesion.
   *
   * @param x share of the photo's width from the left, 0 to 1
   * @param y share of the photo's height from the top, 0 to 1
   */
  public boolean covers(double x, double y) {
    int column = (int) Math.floor((x - frame.left()) / frame.width() * width);
    int row = (int) Math.floor((y - frame.top()) / frame.height() * height);
    return column >= 0 && column < width && row >= 0 && row < height && inside(column, row);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Frame frame() {
    return frame;
  }

  boolean inside(int column, int row) {
    return levels[row * width + column] >= INSIDE;
  }

  float level(int column, int row) {
    return levels[row * width + column];
  }

  /** Number of cells inside. */
  int count() {
    int count = 0;
    for (float level : levels) {
      if (level >= INSIDE) {
        count++;
      }
    }
    return count;
  }
}
