package dev.spotwise.bot.card;

import dev.spotwise.inference.Lesion;
import dev.spotwise.inference.Outline;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The photo around the spot, with the spot's outline. */
final class PhotoWindow {
  /** Skin around the spot: as much of it shows as the spot is wide, on each side. */
  private static final double ROOM = 2.4;

  /** Pixels of the card that one of the photo may cover; more would only show the pixels. */
  private static final double LARGEST = 3;

  private final BufferedImage photo;
  private final List<Outline> outlines;
  private final Rectangle2D lesion;

  PhotoWindow(BufferedImage photo, Lesion lesion) {
    this.photo = photo;
    this.outlines = lesion.mask().outlines();
    this.lesion = bounds(outlines, photo);
  }

  private static Rectangle2D bounds(List<Outline> outlines, BufferedImage photo) {
    Path2D all = new Path2D.Double();
    outlines.forEach(outline -> all.append(path(outline), false));
    Rectangle2D whole = new Rectangle2D.Double(0, 0, 1, 1);
    Rectangle2D box = outlines.isEmpty() ? whole : all.getBounds2D();
    return new Rectangle2D.Double(
        box.getX() * photo.getWidth(),
        box.getY() * photo.getHeight(),
        box.getWidth() * photo.getWidth(),
        box.getHeight() * photo.getHeight());
  }

  void draw(Pen pen, Rectangle window) {
    Graphics2D graphics = (Graphics2D) pen.graphics().create();
    graphics.clip(window);
    Pen inside = new Pen(graphics);
    AffineTransform place = place(window);
    drawAround(inside, window);
    graphics.drawImage(photo, place, null);
    place.scale(photo.getWidth(), photo.getHeight());
    for (Outline outline : outlines) {
      Shape line = path(outline).createTransformedShape(place);
      // Two strokes, so that the line shows on light and on dark skin.
      inside.stroke(new Color(0, 0, 0, 120), 8, line);
      inside.stroke(Palette.WHITE, 3.5f, line);
    }
    graphics.dispose();
  }

  /** Scales and moves the photo so that the spot is in the middle and the window is filled. */
  private AffineTransform place(Rectangle window) {
    double cover =
        Math.max(window.getWidth() / photo.getWidth(), window.getHeight() / photo.getHeight());
    double near =
        Math.min(
            window.getWidth() / (lesion.getWidth() * ROOM),
            window.getHeight() / (lesion.getHeight() * ROOM));
    double whole =
        Math.min(window.getWidth() / lesion.getWidth(), window.getHeight() / lesion.getHeight());
    double scale = Math.max(cover, Math.min(near, LARGEST));
    // A spot that fills an upright photo has to fit even if the photo's sides then do not.
    scale = Math.min(scale, 0.92 * whole);
    double x = start(window.getWidth(), photo.getWidth() * scale, lesion.getCenterX() * scale);
    double y = start(window.getHeight(), photo.getHeight() * scale, lesion.getCenterY() * scale);
    AffineTransform place = AffineTransform.getTranslateInstance(window.x + x, window.y + y);
    place.scale(scale, scale);
    return place;
  }

  /** Where the photo begins along one side, so that no needless gap shows. */
  private static double start(double window, double photo, double middle) {
    if (photo <= window) {
      return (window - photo) / 2;
    }
    return Math.min(0, Math.max(window - photo, window / 2 - middle));
  }

  /** Beside a photo that does not fill the window: its own mean colour, darker. */
  private void drawAround(Pen pen, Rectangle window) {
    BufferedImage mean = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = mean.createGraphics();
    graphics.drawImage(
        photo.getScaledInstance(1, 1, BufferedImage.SCALE_AREA_AVERAGING), 0, 0, null);
    graphics.dispose();
    pen.fill(new Color(mean.getRGB(0, 0)).darker(), window);
  }

  private static Path2D path(Outline outline) {
    Path2D path = new Path2D.Double();
    for (Outline.Point point : outline.points()) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
    return path;
  }
}
