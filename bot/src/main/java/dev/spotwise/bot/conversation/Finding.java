package dev.spotwise.bot.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.ClassProbabilities;
import dev.spotwise.inference.ErrorRate;
import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.Risk;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What is kept of an assessment: all that words need, without the outline. Kept as JSON, so names
 * and types here are a stored format.
 *
 * @param malignantInPhoto the malignant sum from the photo alone; empty in what was stored before
 *     the answers counted in {@code classes}, which then are the photo's
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Finding(
    PhotoKind kind,
    Risk risk,
    ClassProbabilities classes,
    double agreement,
    boolean others,
    String model,
    OptionalDouble malignantInPhoto,
    OptionalDouble malignantWithAnswers,
    Optional<ErrorRate> errorRate) {

  /**
   * A malignant class that is at least this probable is named and advised on, even if another is
   * more probable: one in ten is far from negligible for a cancer.
   */
  static final double PLAUSIBLE = 0.1;

  static Finding of(Assessed assessed) {
    return new Finding(
        assessed.kind(),
        assessed.risk(),
        assessed.classes(),
        assessed.agreement(),
        assessed.lesion().others(),
        assessed.model(),
        OptionalDouble.of(assessed.malignantInPhoto()),
        assessed.malignantWithAnswers(),
        assessed.errorRate());
  }

  /** The malignant sum from the photo alone. */
  double malignantAlone() {
    return malignantInPhoto.orElseGet(classes::malignant);
  }

  LesionClass top() {
    return classes.top();
  }

  /**
   * The most severe plausible class, which decides what is said about danger and what to do: where
   * a doctor is advised always a malignant one.
   */
  LesionClass concern() {
    LesionClass malignant =
        Stream.of(LesionClass.values())
            .filter(LesionClass::malignant)
            .max(Comparator.comparingDouble(classes::of))
            .orElseThrow();
    boolean plausible =
        switch (risk) {
          case SEE_DOCTOR -> true;
          case WATCH, UNSURE -> classes.of(malignant) >= PLAUSIBLE;
          case LOOKS_BENIGN -> false;
        };
    return plausible ? malignant : top();
  }
}
