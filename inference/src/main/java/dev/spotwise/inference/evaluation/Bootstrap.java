package dev.spotwise.inference.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Intervals by resampling pictures with replacement; the same seed gives the same figures. */
final class Bootstrap {
  static final int RESAMPLES = 1000;
  private static final double TAIL = 0.025;

  private final long seed;

  Bootstrap(long seed) {
    this.seed = seed;
  }

  /**
   * The metric on the sample, and between which values 95 % of the resamples lie. Resamples on
   * which it is not a number do not count.
   */
  <T> Figure figure(List<T> sample, ToDoubleFunction<List<T>> metric) {
    Random random = new Random(seed);
    double[] values =
        random
            .longs(RESAMPLES)
            .mapToDouble(drawSeed -> metric.applyAsDouble(resample(sample, drawSeed)))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return new Figure(
        metric.applyAsDouble(sample), quantile(values, TAIL), quantile(values, 1 - TAIL));
  }

  private static <T> List<T> resample(List<T> sample, long seed) {
    Random random = new Random(seed);
    @SuppressWarnings("unchecked") // Only ever holds items of the sample.
    T[] drawn = (T[]) new Object[sample.size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = sample.get(random.nextInt(drawn.length));
    }
    return Arrays.asList(drawn);
  }

  /** Linear between the two nearest values. */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
