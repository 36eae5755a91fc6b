package dev.spotwise.inference;

import java.util.Optional;

/** The seven classes of HAM10000 (Tschandl et al. 2018), in the order of the net's outputs. */
public enum LesionClass {
  /** Actinic keratosis and intraepithelial carcinoma (Bowen's disease). */
  AKIEC("akiec", true),
  /** Basal cell carcinoma. */
  BCC("bcc", true),
  /** Benign keratosis: seborrhoeic keratosis, solar lentigo, lichen-planus-like keratosis. */
  BKL("bkl", false),
  /** Dermatofibroma. */
  DF("df", false),
  /** Melanoma. */
  MEL("mel", true),
  /** Melanocytic naevus. */
  NV("nv", false),
  /** Vascular lesion: angioma, angiokeratoma, pyogenic granuloma, haemorrhage. */
  VASC("vasc", false);

  private final String code;
  private final boolean malignant;

  LesionClass(String code, boolean malignant) {
    this.code = code;
    this.malignant = malignant;
  }

  /** The word in JSON, in data sets and in manifests. */
  public String code() {
    return code;
  }

  /**
   * Whether it counts towards "any malignancy". Actinic keratosis is a precursor of carcinoma and
   * shares its class with carcinoma in situ, so it counts.
   */
  public boolean malignant() {
    return malignant;
  }

  /** The class of that code, or empty. */
  public static Optional<LesionClass> of(String code) {
    for (LesionClass lesionClass : values()) {
      if (lesionClass.code.equals(code)) {
        return Optional.of(lesionClass);
      }
    }
    return Optional.empty();
  }
}
