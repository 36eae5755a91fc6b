package dev.spotwise.inference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A multinomial logistic regression over the photo's class probabilities and the person's answers,
 * for the classes that its training had.
 *
 * @param labels the classes that it tells apart
 * @param features by name, see {@link AnswerFeature}
 * @param weights a row a class, a number a feature
 * @param bias one a class
 */
record AnswerClasses(
    List<LesionClass> labels,
    List<String> features,
    List<List<Double>> weights,
    List<Double> bias) {
  /** Knows no class: the answers move only the malignant sum. */
  static final AnswerClasses NONE = new AnswerClasses(List.of(), List.of(), List.of(), List.of());

  AnswerClasses {
    labels = List.copyOf(labels);
    features = List.copyOf(features);
    weights = List.copyOf(weights);
    bias = List.copyOf(bias);
  }

  static AnswerClasses read(ManifestReader reader) {
    List<LesionClass> labels = new ArrayList<>();
    for (String code : reader.texts("labels")) {
      labels.add(
          LesionClass.of(code)
              .orElseThrow(() -> reader.wrong("labels has \"" + code + "\", which is no class")));
    }
    reader.check(
        labels.stream().anyMatch(LesionClass::malignant)
            && !labels.stream().allMatch(LesionClass::malignant),
        "labels needs a malignant class and a harmless one");
    List<String> features = reader.texts("features");
    AnswerModel.checkKnown(reader, features);
    AnswerClasses model =
        new AnswerClasses(labels, features, reader.rows("weights"), reader.numbers("bias"));
    reader.check(model.bias.size() == labels.size(), "bias needs one number for each label");
    reader.check(
        model.weights.size() == labels.size()
            && model.weights.stream().allMatch(row -> row.size() == features.size()),
        "weights needs a row for each label and in it a number for each feature");
    return model;
  }

  /**
   * The photo's probabilities with the answers counted in: the malignant classes share out {@code
   * malignant}, 0 to 1, and the harmless ones the rest. Classes that this model does not know keep
   * the part that they have among their kind in the photo.
   */
  ClassProbabilities join(ClassProbabilities photo, Answers answers, double malignant) {
    Map<LesionClass, Double> result = new EnumMap<>(LesionClass.class);
    share(result, malignant, true, photo, answers);
    share(result, 1 - malignant, false, photo, answers);
    return new ClassProbabilities(result);
  }

  private void share(
      Map<LesionClass, Double> result,
      double total,
      boolean malignant,
      ClassProbabilities photo,
      Answers answers) {
    double among = malignant ? photo.malignant() : 1 - photo.malignant();
    double left = total;
    Map<LesionClass, Double> odds = new EnumMap<>(LesionClass.class);
    for (LesionClass lesionClass : LesionClass.values()) {
      if (lesionClass.malignant() != malignant) {
        continue;
      }
      int row = labels.indexOf(lesionClass);
      if (row >= 0) {
        odds.put(lesionClass, Math.exp(sum(row, photo, answers)));
      } else {
        double part = among > 0 ? total * photo.of(lesionClass) / among : 0;
        result.put(lesionClass, part);
        left -= part;
      }
    }
    double all = odds.values().stream().mapToDouble(Double::doubleValue).sum();
    for (Map.Entry<LesionClass, Double> entry : odds.entrySet()) {
      result.put(entry.getKey(), Math.max(0, left) * entry.getValue() / all);
    }
  }

  private double sum(int row, ClassProbabilities photo, Answers answers) {
    double sum = bias.get(row);
    for (int i = 0; i < features.size(); i++) {
      double value = AnswerFeature.value(features.get(i), photo, answers).orElse(0);
      sum += weights.get(row).get(i) * value;
    }
    return sum;
  }
}
