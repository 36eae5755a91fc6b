package dev.spotwise.inference;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * Brings any decoded picture to 8-bit RGB over white. Grey and RGB samples are taken as they are:
 * Java would read grey as linear light and brighten it.
 */
final class ToRgb {
  private static final int WHITE = 255;

  private ToRgb() {}

  static RgbImage convert(BufferedImage image) {
    boolean plain =
        image.getColorModel() instanceof ComponentColorModel
            && (image.getColorModel().getTransferType() == DataBuffer.TYPE_BYTE
                || image.getColorModel().getTransferType() == DataBuffer.TYPE_USHORT)
            && !image.isAlphaPremultiplied();
    return plain ? samples(image) : converted(image);
  }

  /** Grey, grey with alpha, RGB or RGB with alpha, of 8 or 16 bits. */
  private static RgbImage samples(BufferedImage image) {
    int width = image.getWidth();
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    float scale = 255f / ((1 << image.getColorModel().getComponentSize(0)) - 1);
    byte[] data = new byte[width * image.getHeight() * RgbImage.CHANNELS];
    int[] row = new int[width * bands];
    int to = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int from = x * bands;
        float alpha = bands % 2 == 0 ? row[from + bands - 1] * scale / 255 : 1;
        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
          float value = row[from + (bands > 2 ? channel : 0)] * scale;
          data[to++] = (byte) Math.round(value * alpha + WHITE * (1 - alpha));
        }
      }
    }
    return new RgbImage(width, image.getHeight(), data);
  }

  /** Palettes and packed pixels. */
  private static RgbImage converted(BufferedImage image) {
    int width = image.getWidth();
    byte[] data = new byte[width * image.getHeight() * RgbImage.CHANNELS];
    int[] row = new int[width];
    int to = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        float alpha = (argb >>> 24) / 255f;
        for (int shift = 16; shift >= 0; shift -= 8) {
          data[to++] = (byte) Math.round((argb >> shift & 0xff) * alpha + WHITE * (1 - alpha));
        }
      }
    }
    return new RgbImage(width, image.getHeight(), data);
  }
}
