package dev.spotwise.inference;

import java.util.Optional;

/** Decides the advice: the most severe plausible reading first. */
final class Triage {
  private final Optional<AnswerModel> answerModel;

  Triage(Optional<AnswerModel> answerModel) {
    this.answerModel = answerModel;
  }

  /** The classes' probabilities from the photo and the answers together, if both count. */
  Optional<ClassProbabilities> withAnswers(Finding finding) {
    // The model was fitted to what the classifier for ordinary photos says of them.
    boolean counts =
        finding.kind() == PhotoKind.PHOTO && finding.certain() && !finding.answers().none();
    return answerModel
        .filter(model -> counts)
        .map(model -> model.classes(finding.reading().classes(), finding.answers()));
  }

  /** How often the way that led to the advice missed cancers in tests, if it is known. */
  Optional<ErrorRate> errorRate(Finding finding, LesionClassifier classifier) {
    return withAnswers(finding).isPresent()
        ? answerModel.flatMap(model -> ErrorRate.of(model.evaluation()))
        : classifier.errorRate();
  }

  /** The advice. Answers can only raise concern, but for what {@link #earned} says. */
  Risk advise(Finding finding) {
    Risk seen = fromPhoto(finding);
    if (seen == Risk.SEE_DOCTOR || suspicious(finding)) {
      return Risk.SEE_DOCTOR;
    }
    if (seen == Risk.LOOKS_BENIGN && (evolving(finding.answers()) || !earned(finding))) {
      return Risk.WATCH;
    }
    return seen;
  }

  /**
   * By the photo alone. A suspicion stands even where the views disagree. Just below it, the next
   * photo of the same spot may well cross the line: neither answer would be steady.
   */
  private static Risk fromPhoto(Finding finding) {
    Thresholds thresholds = finding.thresholds();
    if (finding.malignant() >= thresholds.get("malignant")) {
      return Risk.SEE_DOCTOR;
    }
    if (finding.reading().doubtful(thresholds) || finding.malignant() > thresholds.get("watch")) {
      return Risk.UNSURE;
    }
    return finding.malignant() <= thresholds.get("benign") ? Risk.LOOKS_BENIGN : Risk.WATCH;
  }

  private boolean suspicious(Finding finding) {
    if (finding.answers().none()) {
      // The checklist is one of history: shape and colour alone are what the classifier judges.
      return false;
    }
    return withAnswers(finding)
            .filter(joined -> joined.malignant() >= answerThresholds().get("malignant"))
            .isPresent()
        || SevenPointChecklist.points(finding.lesion(), finding.answers())
            >= SevenPointChecklist.REFER;
  }

  /** The E, evolving, of the ABCDE rule (Abbasi et al., JAMA 2004), and bleeding. */
  private static boolean evolving(Answers answers) {
    return SevenPointChecklist.yes(answers.grew())
        || SevenPointChecklist.yes(answers.changed())
        || SevenPointChecklist.yes(answers.bleed());
  }

  /**
   * Whether "looks benign" may be said: of what surely is dermoscopy by the classifier alone; of an
   * ordinary photo, which the classifier reads less well, only if the answers were asked and the
   * model of both finds malignancy improbable; of what may be either, not at all.
   */
  private boolean earned(Finding finding) {
    return switch (finding.kind()) {
      case DERMOSCOPY -> finding.certain();
      case PHOTO ->
          withAnswers(finding)
              .filter(joined -> joined.malignant() <= answerThresholds().get("benign"))
              .isPresent();
    };
  }

  private Thresholds answerThresholds() {
    return answerModel.orElseThrow().thresholds();
  }
}
