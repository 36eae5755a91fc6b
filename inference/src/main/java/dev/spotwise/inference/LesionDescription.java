package dev.spotwise.inference;

import java.util.List;

/** Describes the nearest of the spots that were found. */
final class LesionDescription {
  private LesionDescription() {}

  static Lesion of(DecodedPhoto photo, List<Mask> spots) {
    Mask mask = spots.get(0);
    MaskPixels pixels = new MaskPixels(mask, photo.width(), photo.height());
    Shape shape = Shape.of(pixels);
    return new Lesion(
        mask.count() * pixels.cellArea() / ((double) photo.width() * photo.height()),
        pixels.box(),
        shape.asymmetry(),
        shape.border(),
        Colours.count(photo.image(), mask),
        mask,
        spots.size() > 1);
  }
}
