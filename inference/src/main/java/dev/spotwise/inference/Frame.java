package dev.spotwise.inference;

/** The part of the upright photo that a net sees, in shares of the photo's width and height. */
record Frame(double left, double top, double width, double height) {
  static final Frame WHOLE = new Frame(0, 0, 1, 1);
}
