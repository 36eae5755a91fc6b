package dev.spotwise.bot.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The card's own fonts, so that Korean shows on a machine that has none. */
final class CardFonts {
  private static final Font REGULAR = load("card-regular.ttf");
  private static final Font BOLD = load("card-bold.ttf");

  private CardFonts() {}

  static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  static Font bold(float size) {
    return BOLD.deriveFont(size);
  }

  private static Font load(String name) {
    try (InputStream file = CardFonts.class.getResourceAsStream("/fonts/" + name)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: fonts/" + name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: fonts/" + name, e);
    }
  }
}
