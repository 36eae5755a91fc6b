package dev.spotwise.inference;

import java.util.List;

/**
 * A closed polygon; the last point joins the first.
 *
 * @param points in shares of the upright photo's width and height, 0 to 1, from the left and the
 *     top
 */
public record Outline(List<Point> points) {
  public Outline {
    points = List.copyOf(points);
  }

  /** A point in shares of the photo's width and height. */
  public record Point(double x, double y) {}
}
