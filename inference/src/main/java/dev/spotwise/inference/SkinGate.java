package dev.spotwise.inference;

/**
 * What the skin gate said: three probabilities that sum to 1.
 *
 * @param dermoscopy skin through a dermatoscope
 * @param photo skin on an ordinary photo
 * @param notSkin anything else
 */
public record SkinGate(double dermoscopy, double photo, double notSkin) {

  /** Probability that this is skin, of whichever kind. */
  public double skin() {
    return dermoscopy + photo;
  }
}
