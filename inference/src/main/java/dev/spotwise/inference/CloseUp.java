package dev.spotwise.inference;

import java.util.Optional;

/**
 * The part of an ordinary photo that the classifier sees in place of its centre square, where the
 * lesion is small or off the centre: about as much skin around it as on the photos that the net
 * learned from.
 */
final class CloseUp {
  /** Lesion's longer side as a share of the square. 5 % of PAD-UFES-20 have less. */
  static final double SMALL = 0.17;

  /** The median of PAD-UFES-20. */
  static final double USUAL = 0.39;

  private CloseUp() {}

  /** The square to see, or empty if the centre square shows the lesion well. */
  static Optional<Crop> of(RgbImage image, Mask mask, PhotoKind kind) {
    if (kind == PhotoKind.DERMOSCOPY) {
      return Optional.empty();
    }
    Box box = new MaskPixels(mask, image.width(), image.height()).box();
    Crop centre = Crop.centreSquare(image, 1);
    double longer = Math.max(box.width(), box.height());
    double middleX = box.x() + box.width() / 2.0;
    double middleY = box.y() + box.height() / 2.0;
    if (longer < SMALL * centre.width()) {
      return Optional.of(Crop.square(image, middleX, middleY, longer / USUAL));
    }
    boolean within =
        middleX >= centre.x()
            && middleX <= centre.x() + centre.width()
            && middleY >= centre.y()
            && middleY <= centre.y() + centre.height();
    return within
        ? Optional.empty()
        : Optional.of(Crop.square(image, middleX, middleY, centre.width()));
  }
}
