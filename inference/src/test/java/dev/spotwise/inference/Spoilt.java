package dev.spotwise.inference;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;

/** Photos with a fault put into them; the lesion is taken to be in the middle. */
final class Spoilt {
  private Spoilt() {}

  /** Blurs by a Gaussian whose deviation is that share of the shorter side. */
  static RgbImage blurred(RgbImage image, double share) {
    double sigma = share * Math.min(image.width(), image.height());
    float[] kernel = kernel(sigma);
    return pass(pass(image, kernel, 1, 0), kernel, 0, 1);
  }

  private static float[] kernel(double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    float[] kernel = new float[2 * radius + 1];
    float sum = 0;
    for (int i = -radius; i <= radius; i++) {
      kernel[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += kernel[i + radius];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }

  private static RgbImage pass(RgbImage image, float[] kernel, int dx, int dy) {
    byte[] data = new byte[image.data().length];
    int radius = kernel.length / 2;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
          float sum = 0;
          for (int i = -radius; i <= radius; i++) {
            int column = Math.max(0, Math.min(image.width() - 1, x + i * dx));
            int row = Math.max(0, Math.min(image.height() - 1, y + i * dy));
            int at = (row * image.width() + column) * RgbImage.CHANNELS + channel;
            sum += kernel[i + radius] * (image.data()[at] & 0xff);
          }
          data[(y * image.width() + x) * RgbImage.CHANNELS + channel] = (byte) Math.round(sum);
        }
      }
    }
    return new RgbImage(image.width(), image.height(), data);
  }

  static RgbImage scaledLight(RgbImage image, double share) {
    return map(image, value -> (int) (value * share));
  }

  /** Leaves that share of each pixel's distance to white. */
  static RgbImage washedOut(RgbImage image, double share) {
    return map(image, value -> 255 - (int) ((255 - value) * share));
  }

  /** A white reflection in the middle, its radius a share of the shorter side. */
  static RgbImage glare(RgbImage image, double radius) {
    BufferedImage changed = image.toBufferedImage();
    Drawn.paintSpot(changed, 0.5, 0.5, radius, Color.WHITE);
    return Drawn.rgb(changed);
  }

  /** The right half, so that a lesion in the middle is cut. */
  static RgbImage halved(RgbImage image) {
    BufferedImage all = image.toBufferedImage();
    int half = image.width() / 2;
    BufferedImage cut =
        new BufferedImage(image.width() - half, image.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = cut.createGraphics();
    graphics.drawImage(all, -half, 0, null);
    graphics.dispose();
    return Drawn.rgb(cut);
  }

  private static RgbImage map(RgbImage image, IntUnaryOperator change) {
    byte[] data = image.data().clone();
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) change.applyAsInt(data[i] & 0xff);
    }
    return new RgbImage(image.width(), image.height(), data);
  }
}
