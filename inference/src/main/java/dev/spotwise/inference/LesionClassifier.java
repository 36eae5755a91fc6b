package dev.spotwise.inference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Asks a classifier net which class a lesion resembles, over several views. */
final class LesionClassifier {
  private final Net net;
  private final Map<LesionClass, Integer> index = new EnumMap<>(LesionClass.class);

  LesionClassifier(Net net) {
    this.net = net;
    for (LesionClass lesionClass : LesionClass.values()) {
      index.put(lesionClass, Softmax.index(net.manifest(), lesionClass.code()));
    }
  }

  /** Reads the frame that the net was made for. */
  Reading read(RgbImage image) {
    return read(net.run(image));
  }

  /** Reads a part of the image instead. */
  Reading read(RgbImage image, Crop part) {
    return read(net.run(image, part));
  }

  private Reading read(Outputs outputs) {
    double[][] perView = Softmax.perView(outputs.logits(), net.manifest());
    double[] mean = Softmax.mean(perView);
    Map<LesionClass, Double> classes = new EnumMap<>(LesionClass.class);
    index.forEach((lesionClass, at) -> classes.put(lesionClass, mean[at]));
    return new Reading(
        new ClassProbabilities(classes), agreement(perView, mean), outputs.distance());
  }

  /** Mean over the views of 1 - total variation distance to the mean distribution. */
  private static double agreement(double[][] perView, double[] mean) {
    double sum = 0;
    for (double[] view : perView) {
      double distance = 0;
      for (int i = 0; i < mean.length; i++) {
        distance += Math.abs(view[i] - mean[i]) / 2;
      }
      sum += 1 - distance;
    }
    return sum / perView.length;
  }

  String model() {
    return net.manifest().name() + " " + net.manifest().version();
  }

  Thresholds thresholds() {
    return net.manifest().thresholds();
  }

  Optional<ErrorRate> errorRate() {
    return ErrorRate.of(net.manifest().evaluation());
  }
}
