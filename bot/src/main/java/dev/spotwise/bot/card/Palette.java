package dev.spotwise.bot.card;

import dev.spotwise.inference.Risk;
import java.awt.Color;

/** The card's colours. White words on an advice colour have a contrast of 4.5 to 1 or more. */
final class Palette {
  static final Color PAPER = new Color(0xFFFEFB);
  static final Color INK = new Color(0x23282A);
  static final Color SOFT = new Color(0x646B6C);
  static final Color LINE = new Color(0xE3DED3);
  static final Color TRACK = new Color(0xF0ECE3);
  static final Color WHITE = Color.WHITE;
  static final Color MALIGNANT = new Color(0xA8402A);
  static final Color BENIGN = new Color(0x4E8A7F);
  static final Color BRAND = new Color(0x1C6B60);

  private Palette() {}

  static Color of(Risk risk) {
    return switch (risk) {
      case SEE_DOCTOR -> new Color(0xA8402A);
      case WATCH -> new Color(0x8A5A0B);
      case UNSURE -> new Color(0x4C5A6B);
      case LOOKS_BENIGN -> BRAND;
    };
  }
}
