package dev.spotwise.knowledge;

import java.util.Arrays;

/** Scores of one question made comparable with those of others. */
final class Relative {
  private Relative() {}

  /** Each as a share of the highest. */
  static double[] toHighest(double[] scores) {
    double highest = Arrays.stream(scores).max().orElse(0);
    return Arrays.stream(scores).map(score -> highest <= 0 ? 0 : score / highest).toArray();
  }

  /** Each as its place between the lowest (0) and the highest (1). */
  static double[] toRange(double[] scores) {
    return withinGroup(scores, new int[scores.length]);
  }

  /**
   * Each as its place between the lowest and the highest of its group.
   *
   * @param groups the group of each, numbered from 0
   */
  static double[] withinGroup(double[] scores, int[] groups) {
    double[] highest = extremes(scores, groups, true);
    double[] lowest = extremes(scores, groups, false);
    double[] within = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      double range = highest[groups[i]] - lowest[groups[i]];
      within[i] = range <= 0 ? 0 : (scores[i] - lowest[groups[i]]) / range;
    }
    return within;
  }

  /** For each, the highest of its group. */
  static double[] highestOfGroup(double[] scores, int[] groups) {
    double[] highest = extremes(scores, groups, true);
    return Arrays.stream(groups).mapToDouble(group -> highest[group]).toArray();
  }

  private static double[] extremes(double[] scores, int[] groups, boolean highest) {
    double[] extremes = new double[Arrays.stream(groups).max().orElse(-1) + 1];
    Arrays.fill(extremes, highest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    for (int i = 0; i < scores.length; i++) {
      extremes[groups[i]] =
          highest
              ? Math.max(extremes[groups[i]], scores[i])
              : Math.min(extremes[groups[i]], scores[i]);
    }
    return extremes;
  }
}
