package dev.spotwise.inference;

import java.awt.Color;
import java.nio.file.Path;

/** Encoded drawn pictures and the drawn nets, for the tests of other packages. */
public final class TestPictures {
  private static final int SIDE = 300;

  private TestPictures() {}

  /** PNG of skin with a round spot in the middle; the radius is a share of the side. */
  public static byte[] spot(double radius, Color colour) {
    return Drawn.encode(Drawn.spot(SIDE, SIDE, radius, colour), "png");
  }

  /** PNG of one colour. */
  public static byte[] flat(Color colour) {
    return Drawn.encode(Drawn.flat(SIDE, SIDE, colour), "png");
  }

  public static Path drawnNets() {
    return DrawnNets.folder();
  }
}
