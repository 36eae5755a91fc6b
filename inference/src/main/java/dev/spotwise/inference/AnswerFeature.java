package dev.spotwise.inference;

import java.util.Optional;
import java.util.OptionalDouble;

/** What the models of the answers look at, by the names that their file uses. */
final class AnswerFeature {
  private static final double SMALLEST = 1e-6;
  private static final double DECADE = 10;
  private static final String LOG = "log_";

  private AnswerFeature() {}

  /**
   * The value of a feature, or empty if there is none of that name: {@code logit_malignant}, {@code
   * log_} and a class, {@code age_known}, {@code age} in decades, and an answer's name with {@code
   * _yes} or {@code _no}. What is unknown counts as neither.
   */
  static OptionalDouble value(String feature, ClassProbabilities photo, Answers answers) {
    return switch (feature) {
      case "logit_malignant" -> {
        double p = Math.max(SMALLEST, Math.min(1 - SMALLEST, photo.malignant()));
        yield OptionalDouble.of(Math.log(p / (1 - p)));
      }
      case "age_known" -> OptionalDouble.of(answers.age().isPresent() ? 1 : 0);
      case "age" -> OptionalDouble.of(answers.age().orElse(0) / DECADE);
      default -> feature.startsWith(LOG) ? log(feature, photo) : given(feature, answers);
    };
  }

  private static OptionalDouble log(String feature, ClassProbabilities photo) {
    return LesionClass.of(feature.substring(LOG.length()))
        .map(lesionClass -> Math.log(Math.max(SMALLEST, photo.of(lesionClass))))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble given(String feature, Answers answers) {
    int end = feature.lastIndexOf('_');
    String name = end < 0 ? feature : feature.substring(0, end);
    boolean asked = feature.endsWith("_yes");
    return answer(name, answers)
        .filter(known -> asked || feature.endsWith("_no"))
        .map(given -> given.filter(is -> is == asked).isPresent() ? 1.0 : 0.0)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private static Optional<Optional<Boolean>> answer(String name, Answers answers) {
    return switch (name) {
      case "grew" -> Optional.of(answers.grew());
      case "changed" -> Optional.of(answers.changed());
      case "bleed" -> Optional.of(answers.bleed());
      case "itch" -> Optional.of(answers.itch());
      case "hurt" -> Optional.of(answers.hurt());
      case "elevation" -> Optional.of(answers.elevation());
      default -> Optional.empty();
    };
  }
}
