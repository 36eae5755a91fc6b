package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {
  private static final Thresholds THRESHOLDS =
      new Thresholds(
          Map.of(
              "malignant",
              0.3,
              "watch",
              0.25,
              "benign",
              0.05,
              "agreement",
              0.8,
              "entropy",
              0.6,
              "distance",
              2.0),
          "lesion.json");
  private static final AnswerModel MODEL =
      new AnswerModel(
          List.of("logit_malignant", "grew_yes", "grew_no"),
          List.of(1.0, 3.0, -1.0),
          0,
          AnswerClasses.NONE,
          new Thresholds(Map.of("malignant", 0.3, "benign", 0.05), "answers.json"),
          Map.of());
  private static final Lesion PLAIN = lesion(0.05, 0.05, 2);
  private static final Answers ALL_NO =
      Answers.parse("grew=no,changed=no,bleed=no,itch=no,hurt=no,elevation=no,age=30");

  private final Triage triage = new Triage(Optional.of(MODEL));

  @ParameterizedTest
  @CsvSource({
    "0.30, 1.0, SEE_DOCTOR",
    "0.30, 0.1, SEE_DOCTOR", // suspicion stands though the views disagree
    "0.29, 1.0, UNSURE", // another photo might cross the line
    "0.25, 1.0, WATCH",
    "0.06, 1.0, WATCH",
    "0.05, 1.0, LOOKS_BENIGN",
    "0.01, 0.7, UNSURE"
  })
  void dermoscopyByThresholds(double malignant, double agreement, Risk expected) {
    assertThat(advise(PhotoKind.DERMOSCOPY, malignant, agreement, PLAIN, Answers.NONE))
        .isEqualTo(expected);
  }

  @Test
  void evenClassesAreUnsure() {
    Map<LesionClass, Double> even = new EnumMap<>(LesionClass.class);
    for (LesionClass lesionClass : LesionClass.values()) {
      even.put(lesionClass, lesionClass.malignant() ? 0.01 : 0.97 / 4);
    }
    Reading reading = new Reading(new ClassProbabilities(even), 1, OptionalDouble.empty());

    assertThat(triage.advise(finding(PhotoKind.DERMOSCOPY, reading, PLAIN, Answers.NONE)))
        .isEqualTo(Risk.UNSURE);
  }

  @Test
  void unlikeAllTrainingPicturesIsUnsureUnlessSuspicious() {
    Reading calm = new Reading(reading(0.01, 1).classes(), 1, OptionalDouble.of(2.1));
    Reading suspicious = new Reading(reading(0.4, 1).classes(), 1, OptionalDouble.of(2.1));

    assertThat(triage.advise(finding(PhotoKind.DERMOSCOPY, calm, PLAIN, Answers.NONE)))
        .isEqualTo(Risk.UNSURE);
    assertThat(triage.advise(finding(PhotoKind.DERMOSCOPY, suspicious, PLAIN, Answers.NONE)))
        .isEqualTo(Risk.SEE_DOCTOR);
  }

  @Test
  void ordinaryPhotoNeedsTheAnswersToLookBenign() {
    assertThat(advise(PhotoKind.PHOTO, 0.01, 1, PLAIN, Answers.NONE)).isEqualTo(Risk.WATCH);
    assertThat(advise(PhotoKind.PHOTO, 0.01, 1, PLAIN, ALL_NO)).isEqualTo(Risk.LOOKS_BENIGN);
    assertThat(
            new Triage(Optional.empty())
                .advise(finding(PhotoKind.PHOTO, reading(0.01, 1), PLAIN, ALL_NO)))
        .isEqualTo(Risk.WATCH);
  }

  @Test
  void whatMayBeEitherKindNeverLooksBenign() {
    Finding doubtful =
        new Finding(PhotoKind.DERMOSCOPY, false, reading(0.01, 1), THRESHOLDS, PLAIN, Answers.NONE);

    assertThat(triage.advise(doubtful)).isEqualTo(Risk.WATCH);

    Finding likewise =
        new Finding(PhotoKind.PHOTO, false, reading(0.01, 1), THRESHOLDS, PLAIN, ALL_NO);

    assertThat(triage.withAnswers(likewise)).isEmpty();
    assertThat(triage.advise(likewise)).isEqualTo(Risk.WATCH);
  }

  @Test
  void answersRaiseConcern() {
    // 0.04 by the photo; the model gives 0.46 with "grew".
    assertThat(advise(PhotoKind.PHOTO, 0.04, 1, PLAIN, Answers.parse("grew=yes")))
        .isEqualTo(Risk.SEE_DOCTOR);
    assertThat(advise(PhotoKind.DERMOSCOPY, 0.04, 1, PLAIN, Answers.parse("grew=yes")))
        .isEqualTo(Risk.WATCH);
    assertThat(advise(PhotoKind.DERMOSCOPY, 0.04, 1, PLAIN, Answers.parse("grew=yes,bleed=yes")))
        .isEqualTo(Risk.SEE_DOCTOR);
  }

  @Test
  void answersNeverLowerASuspicion() {
    assertThat(advise(PhotoKind.PHOTO, 0.31, 1, PLAIN, ALL_NO)).isEqualTo(Risk.SEE_DOCTOR);
    assertThat(advise(PhotoKind.PHOTO, 0.2, 0.5, PLAIN, ALL_NO)).isEqualTo(Risk.UNSURE);
  }

  @Test
  void sevenPointChecklistCounts() {
    Lesion irregular = lesion(0.3, 0.1, 5);

    assertThat(SevenPointChecklist.points(PLAIN, ALL_NO)).isZero();
    assertThat(SevenPointChecklist.points(irregular, ALL_NO)).isEqualTo(4);
    assertThat(
            SevenPointChecklist.points(
                irregular, Answers.parse("grew=yes,bleed=yes,itch=yes,hurt=yes")))
        .isEqualTo(8);
    assertThat(advise(PhotoKind.PHOTO, 0.01, 1, irregular, ALL_NO)).isEqualTo(Risk.SEE_DOCTOR);
  }

  @Test
  void answerModelIsALogisticRegression() {
    assertThat(MODEL.probability(classes(0.5), Answers.NONE)).isCloseTo(0.5, within(1e-9));
    assertThat(MODEL.probability(classes(0.5), Answers.parse("grew=yes")))
        .isCloseTo(1 / (1 + Math.exp(-3)), within(1e-9));
    assertThat(MODEL.probability(classes(0.2), Answers.parse("grew=no")))
        .isCloseTo(1 / (1 + Math.exp(-(Math.log(0.25) - 1))), within(1e-9));
  }

  @Test
  void withAnswersIsForOrdinaryPhotosWithAnswers() {
    Reading even = reading(0.5, 1);

    assertThat(triage.withAnswers(finding(PhotoKind.PHOTO, even, PLAIN, ALL_NO))).isPresent();
    assertThat(triage.withAnswers(finding(PhotoKind.PHOTO, even, PLAIN, Answers.NONE))).isEmpty();
    assertThat(triage.withAnswers(finding(PhotoKind.DERMOSCOPY, even, PLAIN, ALL_NO))).isEmpty();
    assertThat(ALL_NO.age()).isEqualTo(OptionalInt.of(30));
  }

  private Risk advise(
      PhotoKind kind, double malignant, double agreement, Lesion lesion, Answers answers) {
    return triage.advise(finding(kind, reading(malignant, agreement), lesion, answers));
  }

  private static Finding finding(PhotoKind kind, Reading reading, Lesion lesion, Answers answers) {
    return new Finding(kind, true, reading, THRESHOLDS, lesion, answers);
  }

  private static Reading reading(double malignant, double agreement) {
    return new Reading(classes(malignant), agreement, OptionalDouble.empty());
  }

  private static ClassProbabilities classes(double malignant) {
    Map<LesionClass, Double> classes = new EnumMap<>(LesionClass.class);
    for (LesionClass lesionClass : LesionClass.values()) {
      classes.put(lesionClass, 0.0);
    }
    classes.put(LesionClass.MEL, malignant);
    classes.put(LesionClass.NV, 1 - malignant);
    return new ClassProbabilities(classes);
  }

  private static Lesion lesion(double asymmetry, double border, int colours) {
    Mask mask = Masks.disc(0.5, 0.5, 0.2);
    return new Lesion(0.1, new Box(0, 0, 10, 10), asymmetry, border, colours, mask, false);
  }
}
