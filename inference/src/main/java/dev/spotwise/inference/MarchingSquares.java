package dev.spotwise.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Traces a mask's edges as polygons by marching squares (Lorensen and Cline 1987, in the plane):
 * each edge of the grid between an inside and an outside cell is crossed where the level,
 * interpolated linearly, passes the threshold. Outside of the grid counts as level 0, so every
 * polygon closes.
 */
final class MarchingSquares {
  private final Mask mask;

  /** From the crossed edge where a piece of outline begins to the edge where it ends. */
  private final Map<Long, Long> next = new LinkedHashMap<>();

  MarchingSquares(Mask mask) {
    this.mask = mask;
  }

  List<Outline> trace() {
    for (int y = -1; y < mask.height(); y++) {
      for (int x = -1; x < mask.width(); x++) {
        cross(x, y);
      }
    }
    List<Outline> outlines = new ArrayList<>();
    while (!next.isEmpty()) {
      long edge = next.keySet().iterator().next();
      List<Outline.Point> points = new ArrayList<>();
      for (Long to = next.remove(edge); to != null; to = next.remove(to)) {
        points.add(point(to));
      }
      outlines.add(new Outline(points));
    }
    return outlines;
  }

  /** Adds the pieces of outline within the square of the four cells from (x, y). */
  private void cross(int x, int y) {
    long top = horizontal(x, y);
    long bottom = horizontal(x, y + 1);
    long left = vertical(x, y);
    long right = vertical(x + 1, y);
    int corners =
        (inside(x, y) ? 8 : 0)
            | (inside(x + 1, y) ? 4 : 0)
            | (inside(x + 1, y + 1) ? 2 : 0)
            | (inside(x, y + 1) ? 1 : 0);
    // The inside always lies on the same hand, so that every edge has one way in and one way out.
    switch (corners) {
      case 1 -> next.put(left, bottom);
      case 2 -> next.put(bottom, right);
      case 3 -> next.put(left, right);
      case 4 -> next.put(right, top);
      case 5 -> {
        next.put(left, top);
        next.put(right, bottom);
      }
      case 6 -> next.put(bottom, top);
      case 7 -> next.put(left, top);
      case 8 -> next.put(top, left);
      case 9 -> next.put(top, bottom);
      case 10 -> {
        next.put(top, right);
        next.put(bottom, left);
      }
      case 11 -> next.put(top, right);
      case 12 -> next.put(right, left);
      case 13 -> next.put(right, bottom);
      case 14 -> next.put(bottom, left);
      default -> {}
    }
  }

  private boolean inside(int x, int y) {
    return level(x, y) >= Mask.INSIDE;
  }

  private float level(int x, int y) {
    boolean within = x >= 0 && y >= 0 && x < mask.width() && y < mask.height();
    return within ? mask.level(x, y) : 0;
  }

  private long horizontal(int x, int y) {
    return cell(x, y) * 2;
  }

  private long vertical(int x, int y) {
    return cell(x, y) * 2 + 1;
  }

  private long cell(int x, int y) {
    return (long) (y + 1) * (mask.width() + 2) + (x + 1);
  }

  private Outline.Point point(long edge) {
    int x = (int) (edge / 2 % (mask.width() + 2)) - 1;
    int y = (int) (edge / 2 / (mask.width() + 2)) - 1;
    boolean isVertical = edge % 2 == 1;
    float from = level(x, y);
    float to = isVertical ? level(x, y + 1) : level(x + 1, y);
    double share = (Mask.INSIDE - from) / (to - from);
    // Levels stand at the middles of cells.
    double column = x + 0.5 + (isVertical ? 0 : share);
    double row = y + 0.5 + (isVertical ? share : 0);
    Frame frame = mask.frame();
    return new Outline.Point(
        clamp(frame.left() + column / mask.width() * frame.width()),
        clamp(frame.top() + row / mask.height() * frame.height()));
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
