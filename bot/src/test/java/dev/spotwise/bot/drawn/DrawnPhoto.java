package dev.spotwise.bot.drawn;

import static dev.spotwise.bot.drawn.Noise.clamp;
import static dev.spotwise.bot.drawn.Noise.ease;
import static dev.spotwise.bot.drawn.Noise.mix;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A photo of skin with a spot that nobody has: drawn by code, the same every time, and lifelike
 * enough for the skin gate. Light falls from the upper left; the skin is blotchy, grainy and
 * faintly furrowed, the spot uneven in edge and colour, with a net of darker lines.
 */
public final class DrawnPhoto {
  private static final double[] SKIN = {222, 190, 172};
  private static final double[] BROWN = {132, 84, 70};
  private static final double[] DARK = {72, 44, 44};

  private final int width;
  private final int height;
  private final Random random = new Random(20);
  private final Noise noise = new Noise(random);

  private DrawnPhoto(int width, int height) {
    this.width = width;
    this.height = height;
  }

  public static byte[] jpeg(int width, int height) {
    return Noise.jpeg(photo(width, height));
  }

  public static BufferedImage photo(int width, int height) {
    return new DrawnPhoto(width, height).draw();
  }

  private BufferedImage draw() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double unit = Math.min(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colour((x - width / 2.0) / unit, (y - height / 2.0) / unit));
      }
    }
    return image;
  }

  /** Colour at a point; the middle is 0, 0 and the shorter side 1. */
  private int colour(double x, double y) {
    double light = 1.02 - 0.05 * (x + y) + 0.06 * (cloud(x, y, 3) + cloud(x + 1, y, 9));
    light *= 1 - 0.2 * Math.pow(clamp((Math.hypot(x, y) - 0.42) / 0.35), 2);
    double furrows = furrow(x * 40 + 0.5 * cloud(x, y, 13), y * 36 + 6 * x);
    double grain = 0.02 * cloud(x, y, 90) + (random.nextDouble() - 0.5) * 0.07;
    double shade = light * (1 - 0.015 * furrows + grain);
    double inside = inside(x, y);
    double dark = clamp(darkness(x, y));
    int rgb = 0;
    for (int c = 0; c < 3; c++) {
      double value = mix(SKIN[c], mix(BROWN[c], DARK[c], dark), inside) * shade;
      rgb = rgb << 8 | (int) Math.round(255 * clamp(value / 255));
    }
    return rgb;
  }

  private double darkness(double x, double y) {
    double net = 0.3 * (furrow(x * 46, y * 46) - 0.5);
    return 0.45 + 0.5 * cloud(x + 3, y, 7) + 0.25 * cloud(x, y, 20) - 0.5 * x + net;
  }

  /** How much of the spot is at a point: 1 in it, 0 beside it, in between at its edge. */
  private double inside(double x, double y) {
    double angle = Math.atan2(y, x * 0.85);
    double radius =
        0.22
            + 0.020 * Math.sin(2 * angle + 0.6)
            + 0.014 * Math.sin(3 * angle + 2)
            + 0.008 * Math.sin(7 * angle)
            + 0.015 * cloud(x, y, 17);
    return ease(clamp((radius - Math.hypot(x * 0.85, y)) / 0.06 + 0.5));
  }

  /** Skin is parted into small fields: 1 on the furrow between two of them, 0 within. */
  private double furrow(double x, double y) {
    double nearest = 9;
    double next = 9;
    for (int i = 0; i < 9; i++) {
      int column = (int) Math.floor(x) + i % 3 - 1;
      int row = (int) Math.floor(y) + i / 3 - 1;
      double middleX = column + 0.5 + 0.45 * noise.at(column, row);
      double middleY = row + 0.5 + 0.45 * noise.at(column + 17, row + 29);
      double distance = Math.hypot(x - middleX, y - middleY);
      next = Math.min(next, Math.max(nearest, distance));
      nearest = Math.min(nearest, distance);
    }
    return 1 - clamp((next - nearest) / 0.35);
  }

  /** Smooth noise from -1 to 1, slanted so that its grid does not show. */
  private double cloud(double atX, double atY, double scale) {
    double x = scale * (0.8 * atX + 0.6 * atY);
    double y = scale * (0.8 * atY - 0.6 * atX);
    return noise.smooth(x, y);
  }
}
