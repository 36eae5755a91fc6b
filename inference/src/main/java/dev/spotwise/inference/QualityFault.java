package dev.spotwise.inference;

/** Why a photo is not good enough, each with something that the person can do about it. */
public enum QualityFault {
  /** Out of focus or moved. */
  BLURRED("blurred"),
  TOO_DARK("too_dark"),
  TOO_BRIGHT("too_bright"),
  /** A reflection covers much of the lesion. */
  GLARE("glare"),
  /** Too few pixels in all. */
  TOO_SMALL("too_small"),
  /** The lesion runs out of the frame. */
  CUT_OFF("cut_off"),
  /** The lesion is tiny within the frame. */
  TOO_FAR("too_far");

  private final String code;

  QualityFault(String code) {
    this.code = code;
  }

  /** The word in JSON. */
  public String code() {
    return code;
  }
}
