package dev.spotwise.inference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Examinations to talk about. In this package, since only it can make a mask. */
public final class SampleExaminations {
  private SampleExaminations() {}

  /** A melanoma-like spot on an ordinary photo or through a dermatoscope. */
  public static Assessed suspicious(PhotoKind kind) {
    return assessed(kind, Risk.SEE_DOCTOR, Map.of(LesionClass.MEL, 0.62, LesionClass.NV, 0.3));
  }

  /** A spot that most likely is a mole, while melanoma cannot be ruled out. */
  public static Assessed moleThatMayBeMelanoma() {
    return assessed(
        PhotoKind.DERMOSCOPY, Risk.SEE_DOCTOR, Map.of(LesionClass.NV, 0.6, LesionClass.MEL, 0.33));
  }

  public static Assessed benign(PhotoKind kind) {
    return assessed(kind, Risk.LOOKS_BENIGN, Map.of(LesionClass.BKL, 0.95));
  }

  public static Assessed assessed(PhotoKind kind, Risk risk, Map<LesionClass, Double> some) {
    double rest = 1 - some.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<LesionClass, Double> all = new EnumMap<>(LesionClass.class);
    for (LesionClass lesionClass : LesionClass.values()) {
      all.put(
          lesionClass,
          some.getOrDefault(lesionClass, rest / (LesionClass.values().length - some.size())));
    }
    float[] levels = new float[64];
    for (int i = 0; i < 64; i++) {
      levels[i] = i / 8 > 2 && i / 8 < 6 && i % 8 > 2 && i % 8 < 6 ? 1 : 0;
    }
    Mask mask = new Mask(8, 8, levels, Frame.WHOLE);
    return new Assessed(
        kind,
        new SkinGate(0.5, 0.5, 0),
        new Lesion(0.14, new Box(48, 48, 32, 32), 0.2, 0.3, 2, mask, false),
        new ClassProbabilities(all),
        new ClassProbabilities(all).malignant(),
        0.9,
        risk,
        "lesion-classifier 1",
        OptionalDouble.empty(),
        Optional.of(new ErrorRate(7.4, 1511)));
  }

  public static Assessed with(Assessed before, Risk risk, double malignant) {
    return new Assessed(
        before.kind(),
        before.gate(),
        before.lesion(),
        before.classes(),
        before.malignantInPhoto(),
        before.agreement(),
        risk,
        before.model(),
        OptionalDouble.of(malignant),
        before.errorRate());
  }
}
