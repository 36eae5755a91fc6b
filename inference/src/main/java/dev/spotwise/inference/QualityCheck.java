package dev.spotwise.inference;

import java.util.Optional;

/**
 * Finds what makes a photo too poor to assess. The thresholds were measured on HAM10000 (1,300
 * dermoscopy images in both sizes) and PAD-UFES-20 (659 phone photos), with their own masks, and on
 * ordinary photos of hands, feet and faces (700); what each costs in good photos stands beside it.
 */
final class QualityCheck {
  /**
   * Shortest side in pixels. The nets see 160 to 224 pixels; copies of 150 are still read nearly as
   * well, and below 100 a lesion has too few pixels of its own.
   */
  static final int SHORTEST_SIDE = 100;

  /** Mean brightness, 0 to 255. The darkest of the good photos has 55. */
  static final double DARKEST = 35;

  /** The brightest of the good photos has 226. */
  static final double BRIGHTEST = 238;

  /** Brightness below which a bright picture shows something after all. */
  private static final double INK = 160;

  /** Share of such pixels; text covers 2 % and more of a page. */
  private static final double LEAST_INK = 0.005;

  /**
   * {@link Measures#sharpness}. 0.5 % of the good photos lie below; of photos blurred by a Gaussian
   * of 1.5 % of the shorter side 86 % do, of 2.5 % 93 to 98 %.
   */
  static final double BLURRIEST = 0.008;

  /** {@link Measures#glare}. The most among the good photos is 0.026. */
  static final double MOST_GLARE = 0.05;

  /**
   * Share of the lesion's edge that lies on the photo's border, on an ordinary photo. A round
   * lesion that is cut through its middle has 0.39, as the outline net sees it 0.14 to 0.37. Of 708
   * phone photos 0.7 % have more; of their halves, cut through the lesion, 77 %.
   */
  static final double CUT_PHOTO = 0.12;

  /**
   * Under a dermatoscope large lesions fill the field of view rightly, so only nearly all counts.
   */
  static final double CUT_DERMOSCOPY = 0.75;

  /**
   * Longer side of the lesion as a share of the photo's shorter side: below, it is a dozen and a
   * half pixels wide for the nets. 0.7 % of the phone photos lie below, and no dermoscopy image.
   */
  static final double FARTHEST = 0.1;

  private static final double MIDDLE = 0.6;

  private QualityCheck() {}

  /** What leaves nothing to be seen, so that the skin gate cannot be believed either. */
  static Optional<QualityFault> ofLight(RgbImage image) {
    double luma = Measures.meanLuma(image);
    if (luma < DARKEST) {
      return Optional.of(QualityFault.TOO_DARK);
    }
    // A white page is as bright, but has ink.
    boolean washedOut = luma > BRIGHTEST && Measures.shareBelow(image, INK) < LEAST_INK;
    return washedOut ? Optional.of(QualityFault.TOO_BRIGHT) : Optional.empty();
  }

  /** What can be said of a photo of skin before it is known where the lesion is. */
  static Optional<QualityFault> ofPhoto(DecodedPhoto photo) {
    if (Math.min(photo.width(), photo.height()) < SHORTEST_SIDE) {
      return Optional.of(QualityFault.TOO_SMALL);
    }
    return Measures.meanLuma(photo.image()) > BRIGHTEST
        ? Optional.of(QualityFault.TOO_BRIGHT)
        : Optional.empty();
  }

  /**
   * What can be said where no lesion was found: blur hides lesions. The middle of 100 sharp photos
   * of hands without a lesion has a sharpness of 0.13 and more.
   */
  static Optional<QualityFault> ofSkin(RgbImage image) {
    Crop middle = Crop.centreSquare(image, MIDDLE);
    Box box = new Box(middle.x(), middle.y(), middle.width(), middle.height());
    return blurred(image, box);
  }

  /** What can be said once it is known where the lesion is. */
  static Optional<QualityFault> ofLesion(RgbImage image, Mask mask, PhotoKind kind) {
    // Before the others: a reflection can pass for a small spot of its own, or cut one in two.
    if (Measures.glare(image, mask) > MOST_GLARE) {
      return Optional.of(QualityFault.GLARE);
    }
    Box box = new MaskPixels(mask, image.width(), image.height()).box();
    double longer = Math.max(box.width(), box.height());
    if (longer < FARTHEST * Math.min(image.width(), image.height())) {
      return Optional.of(QualityFault.TOO_FAR);
    }
    double cut =
        switch (kind) {
          case DERMOSCOPY -> CUT_DERMOSCOPY;
          case PHOTO -> CUT_PHOTO;
        };
    if (Measures.cutShare(mask) > cut) {
      return Optional.of(QualityFault.CUT_OFF);
    }
    return blurred(image, box);
  }

  private static Optional<QualityFault> blurred(RgbImage image, Box box) {
    return Measures.sharpness(image, box) < BLURRIEST
        ? Optional.of(QualityFault.BLURRED)
        : Optional.empty();
  }
}
