package dev.spotwise.inference;

import java.util.OptionalDouble;

/**
 * What the classifier says of a photo.
 *
 * @param classes mean of the calibrated probabilities over the views
 * @param agreement of the views with their mean, 0 to 1
 * @param distance from the pictures that the classifier was trained on, about 1 for such pictures;
 *     empty if it does not measure that
 */
record Reading(ClassProbabilities classes, double agreement, OptionalDouble distance) {
  /**
   * Whether the views differ, no class stands out, or the picture is unlike any it learned from.
   */
  boolean doubtful(Thresholds thresholds) {
    return agreement < thresholds.get("agreement")
        || classes.normalisedEntropy() > thresholds.get("entropy")
        || (distance.isPresent() && distance.getAsDouble() > thresholds.get("distance"));
  }
}
