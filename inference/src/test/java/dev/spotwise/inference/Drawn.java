package dev.spotwise.inference;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures drawn by code. */
final class Drawn {
  static final Color SKIN = new Color(224, 176, 150);
  static final Color BROWN = new Color(110, 66, 48);

  private Drawn() {}

  /** Skin with fine grain, and a round spot; place and radius in shares of the shorter side. */
  static BufferedImage spot(int width, int height, double radius, Color colour) {
    return spot(width, height, 0.5, 0.5, radius, colour);
  }

  static BufferedImage spot(
      int width, int height, double x, double y, double radius, Color colour) {
    BufferedImage image = skin(width, height);
    paintSpot(image, x, y, radius, colour);
    return grain(image, 12);
  }

  static BufferedImage skin(int width, int height) {
    return flat(width, height, SKIN);
  }

  static BufferedImage flat(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  static void paintSpot(BufferedImage image, double x, double y, double radius, Color colour) {
    double r = radius * Math.min(image.getWidth(), image.getHeight());
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fill(
        new Ellipse2D.Double(x * image.getWidth() - r, y * image.getHeight() - r, 2 * r, 2 * r));
    graphics.dispose();
  }

  /** Adds the same random brightness to the channels of each pixel; the same every time. */
  static BufferedImage grain(BufferedImage image, int strength) {
    Random random = new Random(7);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int by = random.nextInt(2 * strength + 1) - strength;
        Color colour = new Color(image.getRGB(x, y));
        image.setRGB(
            x,
            y,
            new Color(
                    clamp(colour.getRed() + by),
                    clamp(colour.getGreen() + by),
                    clamp(colour.getBlue() + by))
                .getRGB());
      }
    }
    return image;
  }

  static Photo png(BufferedImage image) {
    return Photo.of(encode(image, "png"));
  }

  static Photo jpeg(BufferedImage image) {
    return Photo.of(encode(image, "jpeg"));
  }

  static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static RgbImage rgb(BufferedImage image) {
    return ToRgb.convert(image);
  }

  /** A picture from the test resources; make_pictures.py drew it. */
  static byte[] resource(String name) {
    try (InputStream in = Drawn.class.getResourceAsStream("/pictures/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("No picture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
