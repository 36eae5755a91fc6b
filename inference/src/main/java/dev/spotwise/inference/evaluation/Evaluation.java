package dev.spotwise.inference.evaluation;

import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.Examiner;
import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.Photo;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.Risk;
import dev.spotwise.inference.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores an examiner's nets on labelled pictures. */
public final class Evaluation {
  private static final long SEED = 20261127;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String SKIN = "skin";
  private static final Set<String> GATE_LABELS = Set.of(SKIN, "not_skin");
  private static final Set<String> CLASS_LABELS =
      Stream.of(LesionClass.values()).map(LesionClass::code).collect(Collectors.toSet());

  private final Examiner examiner;
  private final Optional<PhotoKind> known;
  private final Bootstrap bootstrap = new Bootstrap(SEED);
  private final List<Prediction> predictions = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();

  private Evaluation(Examiner examiner, Optional<PhotoKind> known) {
    this.examiner = examiner;
    this.known = known;
  }

  /** Scores all pictures; the gate decides which classifier reads one. */
  public static EvaluationResult of(Examiner examiner, Path source) throws IOException {
    return of(examiner, source, Optional.empty());
  }

  /**
   * Scores all pictures of a folder or ZIP that holds LABEL/picture. The labels are the seven
   * classes of {@link LesionClass}, or skin and not_skin.
   *
   * @param known the kind of all pictures, whose classifier is then scored on each of them,
   *     whatever the gate takes it for; the whole way goes as ever
   * @throws InvalidEvaluationException if a label is neither, both kinds are mixed, or no picture
   *     can be read
   * @throws IOException if the folder or ZIP cannot be read
   */
  public static EvaluationResult of(Examiner examiner, Path source, Optional<PhotoKind> known)
      throws IOException {
    Evaluation evaluation = new Evaluation(examiner, known);
    LabelledPictures.visit(source, evaluation::predict);
    return evaluation.result(source);
  }

  private void predict(String name, String label, Photo photo) {
    if (!CLASS_LABELS.contains(label) && !GATE_LABELS.contains(label)) {
      throw new InvalidEvaluationException(
          name
              + " has the label \""
              + label
              + "\": expected "
              + Stream.of(LesionClass.values())
                  .map(LesionClass::code)
                  .collect(Collectors.joining(", "))
              + ", or skin and not_skin");
    }
    Optional<Scores> scores = examiner.score(photo, known);
    if (scores.isEmpty()) {
      unreadable.add(name);
      return;
    }
    long start = System.nanoTime();
    Examination examination = examiner.examine(photo);
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    predictions.add(
        new Prediction(
            name, label, scores.get(), examination.outcome(), risk(examination), millis));
  }

  private static Optional<Risk> risk(Examination examination) {
    return examination instanceof Assessed assessed
        ? Optional.of(assessed.risk())
        : Optional.empty();
  }

  private EvaluationResult result(Path source) {
    Set<String> labels = predictions.stream().map(Prediction::label).collect(Collectors.toSet());
    if (labels.isEmpty()) {
      throw new InvalidEvaluationException(
          source + " has no readable picture: expected LABEL/picture, in a folder or a ZIP");
    }
    if (GATE_LABELS.containsAll(labels)) {
      return gate();
    }
    if (CLASS_LABELS.containsAll(labels)) {
      return classifier();
    }
    throw new InvalidEvaluationException(
        source + " mixes lesion classes with skin and not_skin: evaluate them apart");
  }

  private EvaluationResult.Classifier classifier() {
    Map<String, Figure> recall = new LinkedHashMap<>();
    for (LesionClass lesionClass : LesionClass.values()) {
      if (predictions.stream().anyMatch(item -> item.label().equals(lesionClass.code()))) {
        recall.put(
            lesionClass.code(), figure(items -> ClassifierMetrics.recall(items, lesionClass)));
      }
    }
    return new EvaluationResult.Classifier(
        figure(ClassifierMetrics::balancedAccuracy),
        recall,
        figure(ClassifierMetrics::macroAuc),
        figure(ClassifierMetrics::malignantAuc),
        figure(ClassifierMetrics::sensitivity),
        figure(ClassifierMetrics::specificity),
        figure(ClassifierMetrics::ece),
        ClassifierMetrics.outcomes(predictions),
        figure(ClassifierMetrics::unsure),
        figure(ClassifierMetrics::cancersCalledBenign),
        millis(),
        List.copyOf(unreadable),
        List.copyOf(predictions));
  }

  private EvaluationResult.Gate gate() {
    Map<String, Figure> recall = new LinkedHashMap<>();
    for (String label : List.of(SKIN, "not_skin")) {
      if (predictions.stream().anyMatch(item -> item.label().equals(label))) {
        recall.put(
            label,
            figure(
                items ->
                    Metrics.recall(
                        items,
                        item -> item.label().equals(label),
                        item -> item.scores().skin() == label.equals(SKIN))));
      }
    }
    return new EvaluationResult.Gate(
        recall,
        figure(
            items ->
                Metrics.auc(
                    items, item -> item.label().equals(SKIN), item -> item.scores().gate().skin())),
        ClassifierMetrics.outcomes(predictions),
        millis(),
        List.copyOf(unreadable),
        List.copyOf(predictions));
  }

  private Figure millis() {
    return figure(items -> Metrics.median(items, Prediction::millis));
  }

  private Figure figure(ToDoubleFunction<List<Prediction>> metric) {
    return bootstrap.figure(predictions, metric);
  }
}
