package dev.spotwise.inference;

import java.util.Map;
import java.util.Optional;

/**
 * How often the classifier's mildest advice was wrong on test pictures, to be said in words beside
 * a result.
 *
 * @param cancersCalledBenignPer100 of 100 cancers, how many were called "looks benign", 0 to 100
 * @param n number of test pictures that the classifier was scored on
 */
public record ErrorRate(double cancersCalledBenignPer100, int n) {

  /** From a manifest's figures, or empty if they do not say. */
  static Optional<ErrorRate> of(Map<String, Double> evaluation) {
    Optional<Double> n = Optional.ofNullable(evaluation.get("n"));
    return Optional.ofNullable(evaluation.get("cancers_called_benign_per_100"))
        .flatMap(per100 -> n.map(count -> new ErrorRate(per100, count.intValue())));
  }
}
