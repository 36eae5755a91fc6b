package dev.spotwise.inference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A logistic regression over the photo's malignancy and the person's answers. What is unknown
 * counts neither as yes nor as no.
 *
 * @param features by name, see {@link #value}
 * @param weights one a feature
 * @param bias added to the sum
 * @param thresholds {@code malignant} and {@code benign}, as for the classifier
 * @param evaluation named figures from tests
 */
record AnswerModel(
    List<String> features,
    List<Double> weights,
    double bias,
    Thresholds thresholds,
    Map<String, Double> evaluation) {
  private static final double SMALLEST = 1e-6;
  private static final double DECADE = 10;

  AnswerModel {
    features = List.copyOf(features);
    weights = List.copyOf(weights);
    evaluation = Map.copyOf(evaluation);
  }

  static AnswerModel read(byte[] json, String place) {
    ManifestReader reader = new ManifestReader(json, place);
    AnswerModel model =
        new AnswerModel(
            reader.texts("features"),
            reader.numbers("weights"),
            reader.number("bias"),
            new Thresholds(reader.named("thresholds"), place),
            reader.named("evaluation"));
    reader.check(
        model.features.size() == model.weights.size(), "weights needs one number for each feature");
    for (String feature : model.features) {
      reader.check(
          model.value(feature, 0.5, Answers.NONE).isPresent(),
          "features has \"" + feature + "\", which is not known");
    }
    return model;
  }

  /** Probability of malignancy, 0 to 1, from the photo's own and the answers. */
  double probability(double malignant, Answers answers) {
    double sum = bias;
    for (int i = 0; i < features.size(); i++) {
      sum += weights.get(i) * value(features.get(i), malignant, answers).orElse(0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private OptionalDouble value(String feature, double malignant, Answers answers) {
    return switch (feature) {
      case "logit_malignant" -> {
        double p = Math.max(SMALLEST, Math.min(1 - SMALLEST, malignant));
        yield OptionalDouble.of(Math.log(p / (1 - p)));
      }
      case "age_known" -> OptionalDouble.of(answers.age().isPresent() ? 1 : 0);
      case "age" -> OptionalDouble.of(answers.age().orElse(0) / DECADE);
      default -> {
        int end = feature.lastIndexOf('_');
        String name = end < 0 ? feature : feature.substring(0, end);
        boolean asked = feature.endsWith("_yes");
        yield answer(name, answers)
            .filter(known -> asked || feature.endsWith("_no"))
            .map(given -> given.filter(is -> is == asked).isPresent() ? 1.0 : 0.0)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty());
      }
    };
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
