package dev.spotwise.bot.drawn;

import static dev.spotwise.bot.drawn.Noise.clamp;
import static dev.spotwise.bot.drawn.Noise.mix;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Draws a brown spot on skin as a dermatoscope shows it: soft edges, cloudy colour, dark corners.
 * So no test needs a person's photo, and the nets still take it for skin.
 */
public final class DrawnDermoscopy {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final double[] SKIN = {225, 165, 163};
  private static final double[] EDGE = {185, 113, 76};
  private static final double[] CORE = {85, 43, 58};
  private static final double RADIUS = 0.19;
  private static final double SOFTNESS = 0.005;
  private static final int HAIRS = 6;
  private static final double CORNERS = 0.48;

  private final Random random;
  private final Noise noise;
  private final double phase;

  private DrawnDermoscopy(long seed) {
    random = new Random(seed);
    phase = random.nextDouble() * 6;
    noise = new Noise(random);
  }

  /** The same seed draws the same picture, 640 x 480. */
  public static byte[] jpeg(long seed) {
    return Noise.jpeg(new DrawnDermoscopy(seed).draw());
  }

  private BufferedImage draw() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, colour((x - WIDTH / 2.0) / HEIGHT, (y - HEIGHT / 2.0) / HEIGHT));
      }
    }
    return image;
  }

  private int colour(double x, double y) {
    double depth = depth(x, y);
    double inside = 1 / (1 + Math.exp(-depth / SOFTNESS));
    double dark = clamp(depth / RADIUS * 1.3 + 0.3 * cloud(x, y, 9) + 0.35 * cloud(x, y, 40));
    double grain = 4 * cloud(x, y, 6) + 2.5 * cloud(x, y, 25) + 2 * random.nextGaussian();
    grain -= 55 * hair(x, y);
    double light = 1 - CORNERS * Math.min(1.2, Math.pow(Math.hypot(x, y) / 0.8, 5));
    int rgb = 0;
    for (int c = 0; c < 3; c++) {
      double spot = mix(EDGE[c], CORE[c], dark);
      double value = (mix(SKIN[c], spot, inside) + grain) * light;
      rgb = rgb << 8 | (int) Math.round(255 * clamp(value / 255));
    }
    return rgb;
  }

  /** How far within the spot a point lies, in picture heights; negative beside it. */
  private double depth(double x, double y) {
    double angle = Math.atan2(y, 0.75 * x);
    double edge =
        RADIUS
            * (1
                + 0.1 * Math.sin(2 * angle + phase)
                + 0.08 * Math.sin(3 * angle + 2 * phase)
                + 0.04 * cloud(x, y, 10));
    return edge - Math.hypot(0.75 * x, y);
  }

  /** Fine dark hairs: 1 on one, 0 beside them. */
  private double hair(double x, double y) {
    double darkest = 0;
    for (int i = 0; i < HAIRS; i++) {
      double angle = Math.PI * (0.5 + 0.5 * noise.at(i, 1));
      double along = x * Math.sin(angle) - y * Math.cos(angle);
      double across =
          x * Math.cos(angle)
              + y * Math.sin(angle)
              - 0.5 * noise.at(i, 2)
              - 0.5 * noise.at(i, 3) * along * along;
      darkest = Math.max(darkest, Math.exp(-Math.pow(across / 0.0028, 2)));
    }
    return darkest;
  }

  /** Smooth noise from -1 to 1 with so many fields a picture height. */
  private double cloud(double x, double y, double fields) {
    return noise.smooth((x + 2) * fields, (y + 2) * fields);
  }
}
