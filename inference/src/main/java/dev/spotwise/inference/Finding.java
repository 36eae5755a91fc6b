package dev.spotwise.inference;

/**
 * Everything that counts towards the advice.
 *
 * @param kind of photo
 * @param certain whether the photo surely is of that kind
 * @param reading of the classifier that reads such a photo best
 * @param thresholds of that classifier
 * @param lesion how it looks
 * @param answers of the person
 */
record Finding(
    PhotoKind kind,
    boolean certain,
    Reading reading,
    Thresholds thresholds,
    Lesion lesion,
    Answers answers) {

  double malignant() {
    return reading.classes().malignant();
  }
}
