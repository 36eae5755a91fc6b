package dev.spotwise.inference.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The field's metrics. NaN where a metric is not defined on the pictures given. */
final class Metrics {
  private static final int BINS = 15;

  private Metrics() {}

  /** Share of those that are of the kind for which the test says so. */
  static <T> double recall(List<T> items, Predicate<T> ofKind, Predicate<T> saysSo) {
    int of = 0;
    int right = 0;
    for (T item : items) {
      if (ofKind.test(item)) {
        of++;
        right += saysSo.test(item) ? 1 : 0;
      }
    }
    return of == 0 ? Double.NaN : (double) right / of;
  }

  /**
   * Area under the ROC curve: how often a positive scores above a negative, ties counting half (the
   * Mann-Whitney statistic).
   */
  static <T> double auc(List<T> items, Predicate<T> positive, ToDoubleFunction<T> score) {
    double[] above = sorted(items, positive, score);
    double[] below = sorted(items, positive.negate(), score);
    double wins = 0;
    int smaller = 0;
    int notLarger = 0;
    for (double value : above) {
      while (smaller < below.length && below[smaller] < value) {
        smaller++;
      }
      while (notLarger < below.length && below[notLarger] <= value) {
        notLarger++;
      }
      wins += (smaller + notLarger) / 2.0;
    }
    return above.length == 0 || below.length == 0
        ? Double.NaN
        : wins / ((double) above.length * below.length);
  }

  private static <T> double[] sorted(List<T> items, Predicate<T> which, ToDoubleFunction<T> score) {
    return items.stream().filter(which).mapToDouble(score).sorted().toArray();
  }

  /**
   * Expected calibration error (Guo et al., ICML 2017): in 15 bins of equal width, the distance
   * between mean confidence and accuracy, weighted by how many fall into the bin.
   */
  static <T> double ece(List<T> items, ToDoubleFunction<T> confidence, Predicate<T> right) {
    double[] confidences = new double[BINS];
    double[] rights = new double[BINS];
    for (T item : items) {
      double value = confidence.applyAsDouble(item);
      int bin = Math.max(0, Math.min(BINS - 1, (int) Math.ceil(value * BINS) - 1));
      confidences[bin] += value;
      rights[bin] += right.test(item) ? 1 : 0;
    }
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidences[bin] - rights[bin]);
    }
    return items.isEmpty() ? Double.NaN : sum / items.size();
  }

  /** Mean of those that are numbers. */
  static double mean(double... values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
  }

  static <T> double median(List<T> items, ToDoubleFunction<T> value) {
    double[] sorted = items.stream().mapToDouble(value).sorted().toArray();
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
