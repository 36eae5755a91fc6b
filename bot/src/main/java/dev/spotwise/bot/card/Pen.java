package dev.spotwise.bot.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Draws shapes, and words that always fit. */
record Pen(Graphics2D graphics) {
  private static final float SMALLEST = 0.6f;

  void fill(Color color, Shape shape) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  void stroke(Color color, float width, Shape shape) {
    graphics.setColor(color);
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /**
   * Writes from a point on the base line, smaller where the words would be wider than allowed.
   *
   * @return the words' width
   */
  double write(String words, Font font, Color color, double x, double y, double most) {
    double width = width(words, font);
    float scale = (float) Math.max(SMALLEST, Math.min(1, most / width));
    graphics.setFont(font.deriveFont(font.getSize2D() * scale));
    graphics.setColor(color);
    graphics.drawString(words, (float) x, (float) y);
    return width * scale;
  }

  /** Writes so that the words end at a point. */
  void writeBefore(String words, Font font, Color color, double right, double y) {
    double width = width(words, font);
    write(words, font, color, right - width, y, width);
  }

  double width(String words, Font font) {
    return font.getStringBounds(words, graphics.getFontRenderContext()).getWidth();
  }
}
