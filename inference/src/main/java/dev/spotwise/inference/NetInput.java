package dev.spotwise.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Makes a net's input tensor from an image. */
final class NetInput {
  private NetInput() {}

  /**
   * All views, one after the other, each as normalised red, green and blue planes.
   *
   * @param seen the part of the image that a view of that share takes
   */
  static float[] of(
      RgbImage image, DoubleFunction<Crop> seen, NetManifest.Input input, List<View> views) {
    int size = input.size();
    Map<Double, Planes> scaled = new HashMap<>();
    int length = RgbImage.CHANNELS * size * size;
    float[] batch = new float[views.size() * length];
    int offset = 0;
    for (View view : views) {
      Planes planes =
          scaled.computeIfAbsent(
              view.share(),
              share -> normalise(Resampler.scale(image, seen.apply(share), size, size), input));
      turn(planes, view.turn(), batch, offset);
      offset += length;
    }
    return batch;
  }

  private static Planes normalise(Planes planes, NetManifest.Input input) {
    float[] data = planes.data();
    int plane = data.length / RgbImage.CHANNELS;
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      double mean = input.mean().get(channel);
      double std = input.std().get(channel);
      for (int i = channel * plane; i < (channel + 1) * plane; i++) {
        data[i] = (float) ((data[i] / 255.0 - mean) / std);
      }
    }
    return planes;
  }

  private static void turn(Planes planes, Turn turn, float[] to, int offset) {
    int side = planes.width();
    int plane = side * side;
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      int base = channel * plane;
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          to[offset + base + y * side + x] = planes.data()[base + turn.source(x, y, side)];
        }
      }
    }
  }
}
