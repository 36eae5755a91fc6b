package dev.spotwise.inference.evaluation;

import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.Risk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Metrics of the classifier and of the whole way, over pictures with the seven classes' labels. */
final class ClassifierMetrics {
  private ClassifierMetrics() {}

  /** Mean of the recalls of the classes that have pictures. */
  static double balancedAccuracy(List<Prediction> items) {
    return Metrics.mean(
        Stream.of(LesionClass.values()).mapToDouble(c -> recall(items, c)).toArray());
  }

  static double recall(List<Prediction> items, LesionClass lesionClass) {
    return Metrics.recall(
        items,
        item -> item.label().equals(lesionClass.code()),
        item -> item.scores().classes().top() == lesionClass);
  }

  /** Mean over the classes of each against the rest. */
  static double macroAuc(List<Prediction> items) {
    return Metrics.mean(
        Stream.of(LesionClass.values())
            .mapToDouble(
                c ->
                    Metrics.auc(
                        items,
                        item -> item.label().equals(c.code()),
                        item -> item.scores().classes().of(c)))
            .toArray());
  }

  static double malignantAuc(List<Prediction> items) {
    return Metrics.auc(
        items, ClassifierMetrics::malignant, item -> item.scores().classes().malignant());
  }

  static double sensitivity(List<Prediction> items) {
    return Metrics.recall(items, ClassifierMetrics::malignant, item -> item.scores().suspicious());
  }

  static double specificity(List<Prediction> items) {
    return Metrics.recall(items, item -> !malignant(item), item -> !item.scores().suspicious());
  }

  static double ece(List<Prediction> items) {
    return Metrics.ece(
        items,
        item -> item.scores().classes().of(item.scores().classes().top()),
        item -> item.scores().classes().top().code().equals(item.label()));
  }

  /** Of the pictures that were assessed, the share where the advice is "unsure". */
  static double unsure(List<Prediction> items) {
    return Metrics.recall(items, item -> item.risk().isPresent(), item -> risk(item, Risk.UNSURE));
  }

  /** Of all cancers, the share that the whole way calls "looks benign". */
  static double cancersCalledBenign(List<Prediction> items) {
    return Metrics.recall(
        items, ClassifierMetrics::malignant, item -> risk(item, Risk.LOOKS_BENIGN));
  }

  static Map<String, Long> outcomes(List<Prediction> items) {
    return items.stream()
        .collect(Collectors.groupingBy(Prediction::outcome, TreeMap::new, Collectors.counting()));
  }

  private static boolean risk(Prediction item, Risk risk) {
    return item.risk().filter(given -> given == risk).isPresent();
  }

  private static boolean malignant(Prediction item) {
    return LesionClass.of(item.label()).filter(LesionClass::malignant).isPresent();
  }
}
