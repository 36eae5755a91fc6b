package dev.spotwise.inference;

import java.util.List;

/**
 * Asymmetry and border of a lesion, the A and B of the ABCD rule of dermatoscopy (Stolz et al., Eur
 * J Dermatol 1994;4:521-527; Nachbar et al., J Am Acad Dermatol 1994;30:551-559), measured on the
 * outline. The rule itself is judged by eye and also counts colours and structures within; these
 * figures describe the outline only.
 *
 * @param asymmetry the lesion is folded along both of its principal axes, as the rule does; the
 *     share of its area that finds no counterpart, mean of the two axes, 0 to 1
 * @param border 1 - (perimeter of the ellipse with the same second moments and area / perimeter of
 *     the outline)^2, 0 for an oval and towards 1 for a ragged edge: the compactness (perimeter^2 /
 *     area) that the field uses for irregularity, made independent of elongation
 */
record Shape(double asymmetry, double border) {

  static Shape of(MaskPixels mask) {
    Moments moments = Moments.of(mask);
    return new Shape(asymmetry(mask, moments), border(mask, moments));
  }

  private static double asymmetry(MaskPixels mask, Moments moments) {
    double cos = Math.cos(moments.angle());
    double sin = Math.sin(moments.angle());
    int cells = 0;
    int alone = 0;
    for (int row = 0; row < mask.rows(); row++) {
      for (int column = 0; column < mask.columns(); column++) {
        if (mask.inside(column, row)) {
          double dx = mask.x(column) - moments.x();
          double dy = mask.y(row) - moments.y();
          double along = dx * cos + dy * sin;
          double across = -dx * sin + dy * cos;
          cells++;
          alone += covers(mask, moments, along, -across) ? 0 : 1;
          alone += covers(mask, moments, -along, across) ? 0 : 1;
        }
      }
    }
    return cells == 0 ? 0 : alone / (2.0 * cells);
  }

  private static boolean covers(MaskPixels mask, Moments moments, double along, double across) {
    double cos = Math.cos(moments.angle());
    double sin = Math.sin(moments.angle());
    return mask.covers(
        moments.x() + along * cos - across * sin, moments.y() + along * sin + across * cos);
  }

  private static double border(MaskPixels mask, Moments moments) {
    double perimeter = 0;
    for (Outline outline : mask.mask().outlines()) {
      perimeter += perimeter(outline.points(), mask.width(), mask.height());
    }
    // The ellipse of these proportions, brought to the lesion's area.
    double scale = Math.sqrt(moments.area() / (Math.PI * moments.longer() * moments.shorter()));
    double smooth = ellipsePerimeter(moments.longer() * scale, moments.shorter() * scale);
    double ratio = smooth / perimeter;
    return Double.isFinite(ratio) ? Math.max(0, 1 - ratio * ratio) : 0;
  }

  private static double perimeter(List<Outline.Point> points, int width, int height) {
    double length = 0;
    Outline.Point last = points.get(points.size() - 1);
    for (Outline.Point point : points) {
      length += Math.hypot((point.x() - last.x()) * width, (point.y() - last.y()) * height);
      last = point;
    }
    return length;
  }

  /** Ramanujan's approximation of 1914. */
  private static double ellipsePerimeter(double a, double b) {
    double h = (a - b) * (a - b) / ((a + b) * (a + b));
    return Math.PI * (a + b) * (1 + 3 * h / (10 + Math.sqrt(4 - 3 * h)));
  }
}
