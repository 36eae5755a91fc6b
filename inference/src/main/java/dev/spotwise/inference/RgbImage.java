package dev.spotwise.inference;

import java.awt.image.BufferedImage;

/**
 * Decoded pixels, 8-bit sRGB without alpha.
 *
 * @param data red, green, blue of each pixel, row by row; owned by this image, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // Megapixels: identity is enough, copies are not wanted.
record RgbImage(int width, int height, byte[] data) {
  static final int CHANNELS = 3;

  RgbImage {
    if (data.length != width * height * CHANNELS) {
      throw new IllegalArgumentException("Not " + width + " x " + height + ": " + data.length);
    }
  }

  int red(int x, int y) {
    return data[(y * width + x) * CHANNELS] & 0xff;
  }

  int green(int x, int y) {
    return data[(y * width + x) * CHANNELS + 1] & 0xff;
  }

  int blue(int x, int y) {
    return data[(y * width + x) * CHANNELS + 2] & 0xff;
  }

  /** Brightness by ITU-R BT.601, 0 to 255. */
  float luma(int x, int y) {
    return 0.299f * red(x, y) + 0.587f * green(x, y) + 0.114f * blue(x, y);
  }

  /** This image scaled with its proportions so that neither side is longer; itself if it fits. */
  RgbImage within(int longest) {
    if (Math.max(width, height) <= longest) {
      return this;
    }
    double scale = (double) longest / Math.max(width, height);
    int newWidth = Math.max(1, (int) Math.round(width * scale));
    int newHeight = Math.max(1, (int) Math.round(height * scale));
    return Resampler.scale(this, Crop.whole(this), newWidth, newHeight).toImage();
  }

  BufferedImage toBufferedImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = red(x, y) << 16 | green(x, y) << 8 | blue(x, y);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }
}
