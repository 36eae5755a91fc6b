package dev.spotwise.inference;

/**
 * Three planes of floats, red, green and blue, 0 to 255: the layout (CHW) that nets take.
 *
 * @param data 3 x height x width values
 */
@SuppressWarnings("ArrayRecordComponent") // A buffer on its way into a tensor.
record Planes(int width, int height, float[] data) {

  RgbImage toImage() {
    int pixels = width * height;
    byte[] bytes = new byte[pixels * RgbImage.CHANNELS];
    for (int i = 0; i < pixels; i++) {
      for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
        bytes[i * RgbImage.CHANNELS + channel] = (byte) Math.round(data[channel * pixels + i]);
      }
    }
    return new RgbImage(width, height, bytes);
  }
}
