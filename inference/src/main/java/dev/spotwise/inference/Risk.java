package dev.spotwise.inference;

/** The advice that an assessment comes to, most severe first. */
public enum Risk {
  /** Malignancy is plausible: have it seen by a doctor. */
  SEE_DOCTOR("see_doctor"),
  /** Neither suspicious nor clearly harmless: look again soon. */
  WATCH("watch"),
  /** The net does not know: the views disagree or the classes are too even. */
  UNSURE("unsure"),
  /** Malignancy is improbable by thresholds that tests have earned. */
  LOOKS_BENIGN("looks_benign");

  private final String code;

  Risk(String code) {
    this.code = code;
  }

  /** The word in JSON. */
  public String code() {
    return code;
  }
}
