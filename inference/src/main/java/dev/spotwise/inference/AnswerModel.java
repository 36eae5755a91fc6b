package dev.spotwise.inference;

import java.util.List;
import java.util.Map;

/**
 * A logistic regression over the photo's malignancy and the person's answers. What is unknown
 * counts neither as yes nor as no.
 *
 * @param features by name, see {@link AnswerFeature}
 * @param weights one a feature
 * @param bias added to the sum
 * @param classes which class it is
 * @param thresholds {@code malignant} and {@code benign}, as for the classifier
 * @param evaluation named figures from tests
 */
record AnswerModel(
    List<String> features,
    List<Double> weights,
    double bias,
    AnswerClasses classes,
    Thresholds thresholds,
    Map<String, Double> evaluation) {
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
            reader.within("classes").map(AnswerClasses::read).orElse(AnswerClasses.NONE),
            new Thresholds(reader.named("thresholds"), place),
            reader.named("evaluation"));
    reader.check(
        model.features.size() == model.weights.size(), "weights needs one number for each feature");
    checkKnown(reader, model.features);
    return model;
  }

  static void checkKnown(ManifestReader reader, List<String> features) {
    for (String feature : features) {
      reader.check(
          AnswerFeature.value(feature, ClassProbabilities.EVEN, Answers.NONE).isPresent(),
          "features has \"" + feature + "\", which is not known");
    }
  }

  /** Probability of malignancy, 0 to 1, from the photo's own and the answers. */
  double probability(ClassProbabilities photo, Answers answers) {
    double sum = bias;
    for (int i = 0; i < features.size(); i++) {
      double value = AnswerFeature.value(features.get(i), photo, answers).orElse(0);
      sum += weights.get(i) * value;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * The photo's classes with the answers counted in; their malignant sum is {@link #probability}.
   */
  ClassProbabilities classes(ClassProbabilities photo, Answers answers) {
    return classes.join(photo, answers, probability(photo, answers));
  }
}
