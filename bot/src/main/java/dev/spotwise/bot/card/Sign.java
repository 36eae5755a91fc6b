package dev.spotwise.bot.card;

import dev.spotwise.inference.Risk;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A sign for each advice, so that nobody has to tell colours apart. */
final class Sign {
  private final Pen pen;
  private final Color ink;
  private final double x;
  private final double y;
  private final double size;

  /**
   * @param x its middle
   * @param y its middle
   */
  Sign(Pen pen, Color ink, double x, double y, double size) {
    this.pen = pen;
    this.ink = ink;
    this.x = x;
    this.y = y;
    this.size = size;
  }

  void draw(Risk risk) {
    pen.fill(Palette.WHITE, disc(0, 0, 0.5));
    switch (risk) {
      case SEE_DOCTOR -> exclamation();
      case WATCH -> eye();
      case UNSURE -> question();
      case LOOKS_BENIGN -> tick();
    }
  }

  private void exclamation() {
    line(0.1, move(0, -0.25), to(0, 0.06));
    pen.fill(ink, disc(0, 0.24, 0.065));
  }

  private void eye() {
    Path2D lids = new Path2D.Double();
    lids.moveTo(x(-0.3), y(0));
    lids.curveTo(x(-0.15), y(-0.24), x(0.15), y(-0.24), x(0.3), y(0));
    lids.curveTo(x(0.15), y(0.24), x(-0.15), y(0.24), x(-0.3), y(0));
    lids.closePath();
    pen.stroke(ink, (float) (0.06 * size), lids);
    pen.fill(ink, disc(0, 0, 0.09));
  }

  private void question() {
    Path2D hook = new Path2D.Double();
    hook.moveTo(x(-0.14), y(-0.13));
    hook.curveTo(x(-0.14), y(-0.31), x(0.15), y(-0.31), x(0.15), y(-0.12));
    hook.curveTo(x(0.15), y(0), x(0), y(0), x(0), y(0.1));
    pen.stroke(ink, (float) (0.085 * size), hook);
    pen.fill(ink, disc(0, 0.26, 0.06));
  }

  private void tick() {
    line(0.09, move(-0.21, 0.02), to(-0.06, 0.18), to(0.23, -0.17));
  }

  private record Step(boolean draws, double x, double y) {}

  private static Step move(double x, double y) {
    return new Step(false, x, y);
  }

  private static Step to(double x, double y) {
    return new Step(true, x, y);
  }

  private void line(double width, Step... steps) {
    Path2D path = new Path2D.Double();
    for (Step step : steps) {
      if (step.draws()) {
        path.lineTo(x(step.x()), y(step.y()));
      } else {
        path.moveTo(x(step.x()), y(step.y()));
      }
    }
    pen.stroke(ink, (float) (width * size), path);
  }

  private Shape disc(double dx, double dy, double radius) {
    double r = radius * size;
    return new Ellipse2D.Double(x(dx) - r, y(dy) - r, 2 * r, 2 * r);
  }

  private double x(double share) {
    return x + share * size;
  }

  private double y(double share) {
    return y + share * size;
  }
}
