package dev.spotwise.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The tiny nets of the test resources, real ONNX files that make_nets.py wrote: reddish is skin,
 * dark is lesion, dark bluish is melanoma, red is a vascular lesion, brown is a naevus.
 */
final class DrawnNets {
  private static final List<String> FILES =
      List.of(
          "gate.json",
          "gate.onnx",
          "outline.json",
          "outline.onnx",
          "lesion.json",
          "lesion.onnx",
          "answers.json");

  private DrawnNets() {}

  static Path folder() {
    URL url = DrawnNets.class.getResource("/drawn-nets");
    if (url == null) {
      throw new IllegalStateException("The test resources have no drawn-nets");
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies them to where a test may change them. */
  static Path copy(Path target) {
    try {
      for (String file : FILES) {
        Files.copy(folder().resolve(file), target.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  /** Replaces a piece of a manifest's text. */
  static void change(Path folder, String file, String from, String to) {
    try {
      String text = Files.readString(folder.resolve(file));
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " has no " + from);
      }
      Files.writeString(folder.resolve(file), text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
