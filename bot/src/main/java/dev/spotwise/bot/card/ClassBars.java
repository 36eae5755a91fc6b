package dev.spotwise.bot.card;

import dev.spotwise.inference.ClassProbabilities;
import dev.spotwise.inference.LesionClass;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** A bar for each class, most probable first; malignant ones carry a mark. */
record ClassBars(ClassProbabilities classes, CardWords words) {
  private static final int LEFT = 48;
  private static final int NAME = LEFT + 34;
  private static final int BAR = 500;
  private static final int BAR_END = 800;
  private static final int RIGHT = ResultCardRenderer.WIDTH - LEFT;
  private static final int HEADING = 62;
  private static final int ROW = 60;
  private static final int THICKNESS = 16;

  void draw(Pen pen, int top) {
    int line = top + HEADING;
    pen.write(words.say("resembles"), CardFonts.bold(28), Palette.INK, LEFT, line, BAR - LEFT);
    drawLegend(pen, line);
    int y = line + 56;
    for (LesionClass lesionClass : classes.ranked()) {
      drawRow(pen, lesionClass, y);
      y += ROW;
    }
  }

  private void drawLegend(Pen pen, int line) {
    String legend = words.say("malignant");
    double start = RIGHT - pen.width(legend, CardFonts.regular(21));
    pen.writeBefore(legend, CardFonts.regular(21), Palette.SOFT, RIGHT, line);
    pen.fill(Palette.MALIGNANT, diamond(start - 18, line - 7, 8));
  }

  private void drawRow(Pen pen, LesionClass lesionClass, int y) {
    double share = classes.of(lesionClass);
    boolean top = lesionClass == classes.top();
    Color color = lesionClass.malignant() ? Palette.MALIGNANT : Palette.BENIGN;
    if (lesionClass.malignant()) {
      pen.fill(Palette.MALIGNANT, diamond(LEFT + 12, y - 6, 9));
    }
    String name = words.say(lesionClass.code());
    String more = words.say(lesionClass.code() + ".more");
    int room = BAR - NAME - 24;
    var font = top ? CardFonts.bold(25) : CardFonts.regular(25);
    pen.write(name, font, Palette.INK, NAME, y - 2, room);
    pen.write(more, CardFonts.regular(18), Palette.SOFT, NAME, y + 21, room);

    pen.fill(Palette.TRACK, bar(y, BAR_END - BAR));
    // Even the smallest share shows as a dot, since it is never nothing.
    pen.fill(color, bar(y, Math.max(THICKNESS, share * (BAR_END - BAR))));
    var number = top ? CardFonts.bold(26) : CardFonts.regular(26);
    pen.writeBefore(words.share(share), number, Palette.INK, RIGHT, y + 3);
  }

  private static Shape bar(int y, double length) {
    return new RoundRectangle2D.Double(
        BAR, y - 6 - THICKNESS / 2.0, length, THICKNESS, THICKNESS, THICKNESS);
  }

  private static Shape diamond(double x, double y, double radius) {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, y - radius);
    diamond.lineTo(x + radius, y);
    diamond.lineTo(x, y + radius);
    diamond.lineTo(x - radius, y);
    diamond.closePath();
    return diamond;
  }
}
