package dev.spotwise.inference;

/**
 * Size, place and principal axes of a mask, in pixels of the image that it lies on.
 *
 * @param area in square pixels
 * @param x of the centroid
 * @param y of the centroid
 * @param angle of the longer principal axis to the x axis, in radians
 * @param longer half axis of the ellipse with the same second moments
 * @param shorter half axis of that ellipse
 */
record Moments(double area, double x, double y, double angle, double longer, double shorter) {

  static Moments of(MaskPixels mask) {
    double count = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumYy = 0;
    double sumXy = 0;
    for (int row = 0; row < mask.rows(); row++) {
      for (int column = 0; column < mask.columns(); column++) {
        if (mask.inside(column, row)) {
          double x = mask.x(column);
          double y = mask.y(row);
          count++;
          sumX += x;
          sumY += y;
          sumXx += x * x;
          sumYy += y * y;
          sumXy += x * y;
        }
      }
    }
    double x = sumX / count;
    double y = sumY / count;
    double xx = sumXx / count - x * x;
    double yy = sumYy / count - y * y;
    double xy = sumXy / count - x * y;
    double mean = (xx + yy) / 2;
    double difference = Math.hypot((xx - yy) / 2, xy);
    return new Moments(
        count * mask.cellArea(),
        x,
        y,
        Math.atan2(2 * xy, xx - yy) / 2,
        2 * Math.sqrt(mean + difference),
        2 * Math.sqrt(Math.max(0, mean - difference)));
  }
}
