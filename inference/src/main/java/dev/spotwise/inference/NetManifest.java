package dev.spotwise.inference;

import java.util.List;
import java.util.Map;

/**
 * What a net's manifest says: how its input is made and how its output is read.
 *
 * @param name for people
 * @param version for people
 * @param file the ONNX file beside the manifest
 * @param sha256 of that file, hexadecimal
 * @param input how pixels become the input tensor
 * @param labels of the outputs, in order
 * @param temperature that logits are divided by
 * @param bias added to each logit after that, one a label
 * @param views of the photo that are averaged
 * @param thresholds named numbers, tuned on validation
 * @param evaluation named figures from tests
 */
record NetManifest(
    String name,
    String version,
    String file,
    String sha256,
    Input input,
    List<String> labels,
    double temperature,
    List<Double> bias,
    List<View> views,
    Thresholds thresholds,
    Map<String, Double> evaluation) {

  NetManifest {
    labels = List.copyOf(labels);
    bias = List.copyOf(bias);
    views = List.copyOf(views);
    evaluation = Map.copyOf(evaluation);
  }

  /**
   * How the input tensor, float32 of shape [views, 3, size, size], is made.
   *
   * @param name of the tensor
   * @param size of each side in pixels
   * @param mean of each channel, subtracted from values of 0 to 1
   * @param std of each channel, divided by after that
   * @param wholeFrame whether the whole photo is squashed into the square, or its centre square
   *     taken
   */
  record Input(String name, int size, List<Double> mean, List<Double> std, boolean wholeFrame) {
    Input {
      mean = List.copyOf(mean);
      std = List.copyOf(std);
    }

    /** The part of the image that the net sees; of its middle, a share of each side. */
    Crop crop(RgbImage image, double share) {
      return wholeFrame ? Crop.middle(image, share) : Crop.centreSquare(image, share);
    }
  }
}
