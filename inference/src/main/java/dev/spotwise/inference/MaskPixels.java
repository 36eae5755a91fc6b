package dev.spotwise.inference;

/**
 * A mask in the pixel coordinates of the image that it lies on. The grid is square whatever the
 * photo's proportions are, so shapes must be measured here.
 */
record MaskPixels(Mask mask, int width, int height) {

  int columns() {
    return mask.width();
  }

  int rows() {
    return mask.height();
  }

  boolean inside(int column, int row) {
    return mask.inside(column, row);
  }

  /** The middle of a column of cells. */
  double x(int column) {
    return (mask.frame().left() + (column + 0.5) / mask.width() * mask.frame().width()) * width;
  }

  /** The middle of a row of cells. */
  double y(int row) {
    return (mask.frame().top() + (row + 0.5) / mask.height() * mask.frame().height()) * height;
  }

  boolean covers(double x, double y) {
    return mask.covers(x / width, y / height);
  }

  double cellArea() {
    return mask.frame().width()
        * width
        / mask.width()
        * (mask.frame().height() * height / mask.height());
  }

  /** The smallest rectangle of whole pixels around the mask, within the image. */
  Box box() {
    int left = mask.width();
    int right = -1;
    int top = mask.height();
    int bottom = -1;
    for (int row = 0; row < mask.height(); row++) {
      for (int column = 0; column < mask.width(); column++) {
        if (mask.inside(column, row)) {
          left = Math.min(left, column);
          right = Math.max(right, column);
          top = Math.min(top, row);
          bottom = Math.max(bottom, row);
        }
      }
    }
    int x = Math.max(0, (int) Math.floor(x(left) - cellWidth() / 2));
    int y = Math.max(0, (int) Math.floor(y(top) - cellHeight() / 2));
    int endX = Math.min(width, (int) Math.ceil(x(right) + cellWidth() / 2));
    int endY = Math.min(height, (int) Math.ceil(y(bottom) + cellHeight() / 2));
    return new Box(x, y, endX - x, endY - y);
  }

  private double cellWidth() {
    return mask.frame().width() * width / mask.width();
  }

  private double cellHeight() {
    return mask.frame().height() * height / mask.height();
  }
}
