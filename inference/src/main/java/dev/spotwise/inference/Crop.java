package dev.spotwise.inference;

/** A rectangle of an image in whole pixels. */
record Crop(int x, int y, int width, int height) {

  static Crop whole(RgbImage image) {
    return new Crop(0, 0, image.width(), image.height());
  }

  /** The largest square in the middle, its side multiplied by a share. */
  static Crop centreSquare(RgbImage image, double share) {
    int side = Math.min(image.width(), image.height());
    return middle(image, side * share, side * share);
  }

  /** The middle of an image, each side multiplied by a share. */
  static Crop middle(RgbImage image, double share) {
    return middle(image, image.width() * share, image.height() * share);
  }

  /** Rounds sizes to the nearest (even at one half) and places down, as the training does. */
  private static Crop middle(RgbImage image, double width, double height) {
    int newWidth = Math.max(1, (int) Math.rint(width));
    int newHeight = Math.max(1, (int) Math.rint(height));
    return new Crop(
        (image.width() - newWidth) / 2, (image.height() - newHeight) / 2, newWidth, newHeight);
  }

  /** The middle of this rectangle, each side multiplied by a share. */
  Crop middle(double share) {
    int newWidth = Math.max(1, (int) Math.rint(width * share));
    int newHeight = Math.max(1, (int) Math.rint(height * share));
    return new Crop(x + (width - newWidth) / 2, y + (height - newHeight) / 2, newWidth, newHeight);
  }

  /** A square about a point, moved as little as needed to lie within the image. */
  static Crop square(RgbImage image, double centreX, double centreY, double wanted) {
    int side =
        Math.max(1, Math.min((int) Math.rint(wanted), Math.min(image.width(), image.height())));
    return new Crop(
        place(centreX, side, image.width()), place(centreY, side, image.height()), side, side);
  }

  private static int place(double centre, int side, int length) {
    return Math.max(0, Math.min(length - side, (int) Math.rint(centre - side / 2.0)));
  }

  /** This rectangle in shares of the image. */
  Frame within(RgbImage image) {
    return new Frame(
        (double) x / image.width(),
        (double) y / image.height(),
        (double) width / image.width(),
        (double) height / image.height());
  }
}
