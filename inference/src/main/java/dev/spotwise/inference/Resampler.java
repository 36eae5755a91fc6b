package dev.spotwise.inference;

/**
 * Scales by a separable triangle filter whose support grows with the down-scale. The same weights
 * as torch's {@code interpolate(mode="bilinear", antialias=True, align_corners=False)}, with which
 * the nets were trained.
 */
final class Resampler {
  private Resampler() {}

  /** Scales that part of an image to width x height, straight into planes. */
  static Planes scale(RgbImage image, Crop crop, int width, int height) {
    Weights across = Weights.of(crop.width(), width);
    Weights down = Weights.of(crop.height(), height);
    float[] narrow = across(image, crop, across);
    float[] data = new float[RgbImage.CHANNELS * height * width];
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      for (int y = 0; y < height; y++) {
        int to = (channel * height + y) * width;
        float[] weights = down.weights()[y];
        for (int k = 0; k < weights.length; k++) {
          int from = (channel * crop.height() + down.first()[y] + k) * width;
          for (int x = 0; x < width; x++) {
            data[to + x] += weights[k] * narrow[from + x];
          }
        }
      }
    }
    return new Planes(width, height, data);
  }

  /** Scales the rows; the result has the crop's height. */
  private static float[] across(RgbImage image, Crop crop, Weights across) {
    int width = across.first().length;
    byte[] pixels = image.data();
    float[] data = new float[RgbImage.CHANNELS * crop.height() * width];
    int plane = crop.height() * width;
    for (int y = 0; y < crop.height(); y++) {
      int row = (crop.y() + y) * image.width() + crop.x();
      for (int x = 0; x < width; x++) {
        float[] weights = across.weights()[x];
        int from = (row + across.first()[x]) * RgbImage.CHANNELS;
        float red = 0;
        float green = 0;
        float blue = 0;
        for (float weight : weights) {
          red += weight * (pixels[from++] & 0xff);
          green += weight * (pixels[from++] & 0xff);
          blue += weight * (pixels[from++] & 0xff);
        }
        int to = y * width + x;
        data[to] = red;
        data[plane + to] = green;
        data[2 * plane + to] = blue;
      }
    }
    return data;
  }

  /**
   * For each output position the first input position that counts, and the weights from there on.
   */
  @SuppressWarnings("ArrayRecordComponent") // Read in the innermost loop.
  private record Weights(int[] first, float[][] weights) {

    static Weights of(int in, int out) {
      double scale = (double) in / out;
      double support = Math.max(1, scale);
      int[] first = new int[out];
      float[][] weights = new float[out][];
      for (int i = 0; i < out; i++) {
        double centre = scale * (i + 0.5);
        first[i] = Math.max((int) (centre - support + 0.5), 0);
        int end = Math.min((int) (centre + support + 0.5), in);
        weights[i] = new float[end - first[i]];
        double sum = 0;
        for (int k = 0; k < weights[i].length; k++) {
          double distance = Math.abs(first[i] + k - centre + 0.5) / support;
          weights[i][k] = (float) Math.max(0, 1 - distance);
          sum += weights[i][k];
        }
        for (int k = 0; k < weights[i].length; k++) {
          weights[i][k] = (float) (weights[i][k] / sum);
        }
      }
      return new Weights(first, weights);
    }
  }
}
