package dev.spotwise.inference;

import java.util.Locale;
import java.util.Optional;

/** The eight ways to lay a square on itself. Turns are counter-clockwise. */
enum Turn {
  IDENTITY,
  FLIP_H,
  FLIP_V,
  ROT90,
  ROT180,
  ROT270,
  TRANSPOSE,
  /** The transpose turned by 180 degrees. */
  ANTITRANSPOSE;

  static Optional<Turn> parse(String text) {
    for (Turn turn : values()) {
      if (turn.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(turn);
      }
    }
    return Optional.empty();
  }

  /** Index of the cell of a square that goes to (x, y). */
  int source(int x, int y, int side) {
    int mirroredX = side - 1 - x;
    int mirroredY = side - 1 - y;
    return switch (this) {
      case IDENTITY -> y * side + x;
      case FLIP_H -> y * side + mirroredX;
      case FLIP_V -> mirroredY * side + x;
      case ROT90 -> x * side + mirroredY;
      case ROT180 -> mirroredY * side + mirroredX;
      case ROT270 -> mirroredX * side + y;
      case TRANSPOSE -> x * side + y;
      case ANTITRANSPOSE -> mirroredX * side + mirroredY;
    };
  }
}
