package dev.spotwise.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Separates the spots of a square grid of levels. */
final class Spots {
  /** A part smaller than this share of the largest is a fleck or a hair, not a spot of its own. */
  private static final double WORTH_NAMING = 0.2;

  private Spots() {}

  /**
   * The spots, nearest to the middle first, each with its holes filled and its edge smoothed.
   *
   * @param minShare smallest share of the grid
   */
  static List<Mask> find(float[] levels, int side, Frame frame, double minShare) {
    List<Region> regions = new ArrayList<>();
    boolean[] seen = new boolean[levels.length];
    for (int start = 0; start < levels.length; start++) {
      if (!seen[start] && levels[start] >= Mask.INSIDE) {
        regions.add(Region.flood(start, side, seen, cell -> levels[cell] >= Mask.INSIDE));
      }
    }
    int largest = regions.stream().mapToInt(Region::size).max().orElse(0);
    double smallest = Math.max(minShare * levels.length, WORTH_NAMING * largest);
    return regions.stream()
        .filter(region -> region.size() >= smallest)
        .sorted(
            Comparator.comparingDouble((Region region) -> region.distanceToMiddle(side))
                .thenComparing(Region::size, Comparator.reverseOrder()))
        .map(region -> mask(region, levels, side, frame))
        .filter(mask -> mask.count() > 0)
        .toList();
  }

  private static Mask mask(Region region, float[] levels, int side, Frame frame) {
    boolean[] inside = new boolean[levels.length];
    region.cells().forEach(cell -> inside[cell] = true);
    fillHoles(inside, side);
    float[] own = new float[levels.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int cell = y * side + x;
        if (inside[cell]) {
          own[cell] = Math.max(levels[cell], Mask.INSIDE);
        } else if (levels[cell] < Mask.INSIDE) {
          // Outer levels stay, so that the edge lies where the net saw it between two cells.
          own[cell] = levels[cell];
        }
      }
    }
    return new Mask(side, side, keepOnly(inside, smooth(own, side), side), frame);
  }

  /** Everything that the outside does not reach belongs to the spot: reflections, scale. */
  private static void fillHoles(boolean[] inside, int side) {
    boolean[] outside = new boolean[inside.length];
    for (int i = 0; i < side; i++) {
      for (int edge : new int[] {i, (side - 1) * side + i, i * side, i * side + side - 1}) {
        if (!inside[edge] && !outside[edge]) {
          Region.flood(edge, side, outside, cell -> !inside[cell]);
        }
      }
    }
    for (int cell = 0; cell < inside.length; cell++) {
      inside[cell] = !outside[cell];
    }
  }

  /** Mean over 3 x 3 cells; what lies beyond the grid repeats its edge. */
  private static float[] smooth(float[] levels, int side) {
    float[] smooth = new float[levels.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            int row = Math.max(0, Math.min(side - 1, y + dy));
            int column = Math.max(0, Math.min(side - 1, x + dx));
            sum += levels[row * side + column];
          }
        }
        smooth[y * side + x] = sum / 9;
      }
    }
    return smooth;
  }

  /** Levels of other spots' surroundings must not show through: only this spot and its rim stay. */
  private static float[] keepOnly(boolean[] inside, float[] levels, int side) {
    float[] kept = new float[levels.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean near = false;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            int row = y + dy;
            int column = x + dx;
            near |=
                row >= 0
                    && row < side
                    && column >= 0
                    && column < side
                    && inside[row * side + column];
          }
        }
        if (near) {
          kept[y * side + x] = levels[y * side + x];
        }
      }
    }
    return kept;
  }
}
