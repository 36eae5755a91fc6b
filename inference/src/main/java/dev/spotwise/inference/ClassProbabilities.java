package dev.spotwise.inference;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A probability for each class; they sum to 1.
 *
 * @param values every class and its probability, 0 to 1
 */
public record ClassProbabilities(Map<LesionClass, Double> values) {
  private static final int CLASSES = LesionClass.values().length;

  public ClassProbabilities {
    if (values.size() != CLASSES) {
      throw new IllegalArgumentException("Need a probability for each class: " + values);
    }
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** Every class alike: nothing is known. */
  static final ClassProbabilities EVEN =
      new ClassProbabilities(
          Stream.of(LesionClass.values())
              .collect(Collectors.toMap(lesionClass -> lesionClass, unused -> 1.0 / CLASSES)));

  /** Probability of one class, 0 to 1. */
  public double of(LesionClass lesionClass) {
    return values.getOrDefault(lesionClass, 0.0);
  }

  /** Sum over the malignant classes, 0 to 1. */
  public double malignant() {
    return Stream.of(LesionClass.values())
        .filter(LesionClass::malignant)
        .mapToDouble(this::of)
        .sum();
  }

  /** The most probable class. */
  public LesionClass top() {
    return ranked().get(0);
  }

  /** All classes, most probable first. */
  public List<LesionClass> ranked() {
    return Stream.of(LesionClass.values())
        .sorted(Comparator.comparingDouble(lesionClass -> -of(lesionClass)))
        .toList();
  }

  /** Shannon entropy divided by that of the even distribution: 0 is certain, 1 knows nothing. */
  public double normalisedEntropy() {
    double sum = 0;
    for (double p : values.values()) {
      if (p > 0) {
        sum -= p * Math.log(p);
      }
    }
    return sum / Math.log(CLASSES);
  }
}
