package dev.spotwise.inference;

import java.util.List;

/** Calibrated probabilities from logits: softmax(logits / temperature + bias), view by view. */
final class Softmax {
  private Softmax() {}

  /** One array of probabilities a view, in the order of the manifest's labels. */
  static double[][] perView(float[] logits, NetManifest manifest) {
    int labels = manifest.labels().size();
    int views = manifest.views().size();
    if (logits.length != labels * views) {
      throw new InvalidNetsException(
          manifest.file()
              + " gives "
              + logits.length
              + " numbers where "
              + labels * views
              + " were expected: its manifest names the wrong labels");
    }
    double[][] probabilities = new double[views][];
    for (int view = 0; view < views; view++) {
      double[] scaled = new double[labels];
      for (int i = 0; i < labels; i++) {
        scaled[i] = logits[view * labels + i] / manifest.temperature() + manifest.bias().get(i);
      }
      probabilities[view] = softmax(scaled);
    }
    return probabilities;
  }

  /** The mean over the views. */
  static double[] mean(double[][] perView) {
    double[] mean = new double[perView[0].length];
    for (double[] view : perView) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += view[i] / perView.length;
      }
    }
    return mean;
  }

  /** Index of a label; throws {@link InvalidNetsException} if the manifest lacks it. */
  static int index(NetManifest manifest, String label) {
    List<String> labels = manifest.labels();
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new InvalidNetsException(
          manifest.name() + " has the labels " + labels + " but needs \"" + label + "\"");
    }
    return index;
  }

  private static double[] softmax(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    double sum = 0;
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = Math.exp(values[i] - max);
      sum += result[i];
    }
    for (int i = 0; i < values.length; i++) {
      result[i] /= sum;
    }
    return result;
  }
}
