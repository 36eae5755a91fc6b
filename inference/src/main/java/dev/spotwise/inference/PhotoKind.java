package dev.spotwise.inference;

/** How a photo was taken. */
public enum PhotoKind {
  /** Through a dermatoscope, lens on the skin. */
  DERMOSCOPY("dermoscopy"),
  /** An ordinary photo, as a phone takes it. */
  PHOTO("photo");

  private final String code;

  PhotoKind(String code) {
    this.code = code;
  }

  /** The word in JSON. */
  public String code() {
    return code;
  }
}
