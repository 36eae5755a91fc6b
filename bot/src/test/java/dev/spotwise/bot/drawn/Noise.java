package dev.spotwise.bot.drawn;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Smooth random fields, and the small sums of drawing with them. */
final class Noise {
  private static final int SIDE = 64;

  private final double[][] lattice = new double[SIDE][SIDE];

  Noise(Random random) {
    for (double[] row : lattice) {
      for (int i = 0; i < SIDE; i++) {
        row[i] = random.nextDouble() * 2 - 1;
      }
    }
  }

  /** From -1 to 1; the lattice goes on for ever. */
  double at(int column, int row) {
    return lattice[Math.floorMod(row, SIDE)][Math.floorMod(column, SIDE)];
  }

  /** From -1 to 1, smooth between the points of the lattice. */
  double smooth(double x, double y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    double dx = ease(x - column);
    double upper = mix(at(column, row), at(column + 1, row), dx);
    double lower = mix(at(column, row + 1), at(column + 1, row + 1), dx);
    return mix(upper, lower, ease(y - row));
  }

  static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }

  static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jpeg.toByteArray();
  }
}
