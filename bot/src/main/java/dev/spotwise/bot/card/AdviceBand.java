package dev.spotwise.bot.card;

import dev.spotwise.inference.Risk;
import java.awt.Color;
import java.awt.Rectangle;

/** The advice: a colour, a sign and words. */
record AdviceBand(Risk risk, CardWords words) {
  private static final int MARGIN = 48;
  private static final int SIGN = 84;

  void draw(Pen pen, Rectangle band) {
    Color color = Palette.of(risk);
    pen.fill(color, band);
    new Sign(pen, color, MARGIN + SIGN / 2.0, band.getCenterY(), SIGN).draw(risk);
    int left = MARGIN + SIGN + 28;
    int most = band.width - left - MARGIN;
    String title = words.say(risk.code());
    pen.write(title, CardFonts.bold(44), Palette.WHITE, left, band.y + 67, most);
    String more = words.say(risk.code() + ".more");
    pen.write(more, CardFonts.regular(26), Palette.WHITE, left, band.y + 112, most);
  }
}
