package dev.spotwise.bot.card;

import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.ErrorRate;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** What the result is worth, and whose it is. */
record CardFooter(Assessed assessed, CardWords words) {
  private static final int LEFT = 48;
  private static final int RIGHT = ResultCardRenderer.WIDTH - LEFT;

  void draw(Pen pen, int bottom) {
    pen.stroke(Palette.LINE, 2, new Line2D.Double(LEFT, bottom - 126, RIGHT, bottom - 126));
    String none = words.say("no_diagnosis");
    pen.write(none, CardFonts.bold(24), Palette.INK, LEFT, bottom - 84, RIGHT - LEFT - 220);
    drawName(pen, bottom - 84);
    var small = CardFonts.regular(20);
    int width = RIGHT - LEFT;
    pen.write(words.say(assessed.kind().code()), small, Palette.SOFT, LEFT, bottom - 54, width);
    assessed
        .errorRate()
        .ifPresent(rate -> pen.write(misses(rate), small, Palette.SOFT, LEFT, bottom - 26, width));
  }

  private static void drawName(Pen pen, int line) {
    var font = CardFonts.bold(24);
    pen.writeBefore("Spotwise", font, Palette.BRAND, RIGHT, line);
    double x = RIGHT - pen.width("Spotwise", font) - 22;
    pen.stroke(Palette.BRAND, 3, new Ellipse2D.Double(x - 12, line - 20, 24, 24));
    pen.fill(Palette.BRAND, new Ellipse2D.Double(x - 5, line - 14, 11, 10));
  }

  private String misses(ErrorRate rate) {
    long misses = Math.round(rate.cancersCalledBenignPer100());
    return misses < 1
        ? words.say("misses.least", 0, rate.n())
        : words.say("misses", misses, rate.n());
  }
}
