package dev.spotwise.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a manifest and says precisely what is wrong with it. */
final class ManifestReader {
  private final JsonNode root;
  private final String place;

  ManifestReader(byte[] json, String place) {
    this.place = place;
    try {
      this.root = new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new InvalidNetsException(
          place + " is no JSON (" + e.getMessage() + "): restore it from the release", e);
    }
  }

  private ManifestReader(JsonNode root, String place) {
    this.root = root;
    this.place = place;
  }

  /** Reads on in a field's object, or empty if there is no such field. */
  Optional<ManifestReader> within(String field) {
    JsonNode inner = root.path(field);
    check(inner.isMissingNode() || inner.isObject(), field + " must be an object");
    return inner.isMissingNode()
        ? Optional.empty()
        : Optional.of(new ManifestReader(inner, place + ", " + field));
  }

  NetManifest read() {
    List<String> labels = texts("labels");
    List<Double> bias = root.has("bias") ? numbers(root, "bias") : zeros(labels.size());
    check(bias.size() == labels.size(), "bias needs one number for each of the labels");
    return new NetManifest(
        text(root, "name"),
        text(root, "version"),
        text(root, "file"),
        text(root, "sha256"),
        input(),
        labels,
        root.has("temperature") ? number(root, "temperature") : 1,
        bias,
        views(),
        new Thresholds(named("thresholds"), place),
        named("evaluation"));
  }

  private NetManifest.Input input() {
    JsonNode input = root.path("input");
    String frame = text(root, "frame");
    check(
        frame.equals("whole") || frame.equals("centre_square"),
        "frame must be whole or centre_square");
    int size = (int) number(input, "size");
    check(size > 0 && size <= 1024, "input.size must be from 1 to 1024");
    List<Double> mean = numbers(input, "mean");
    List<Double> std = numbers(input, "std");
    check(mean.size() == RgbImage.CHANNELS, "input.mean needs three numbers");
    check(
        std.size() == RgbImage.CHANNELS && std.stream().allMatch(value -> value > 0),
        "input.std needs three numbers above 0");
    return new NetManifest.Input(text(input, "name"), size, mean, std, frame.equals("whole"));
  }

  private List<View> views() {
    if (!root.has("views")) {
      return List.of(View.IDENTITY);
    }
    List<View> views = new ArrayList<>();
    for (String text : texts("views")) {
      views.add(
          View.parse(text)
              .orElseThrow(() -> wrong("views has \"" + text + "\", which is no known view")));
    }
    check(!views.isEmpty(), "views must not be empty");
    return views;
  }

  /** The numbers among an object's fields; whatever else stands there is for people. */
  Map<String, Double> named(String field) {
    Map<String, Double> numbers = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path(field).properties()) {
      if (entry.getValue().isNumber()) {
        numbers.put(entry.getKey(), entry.getValue().doubleValue());
      }
    }
    return numbers;
  }

  List<String> texts(String field) {
    JsonNode array = root.path(field);
    check(array.isArray(), field + " must be a list of texts");
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array) {
      check(item.isTextual(), field + " must be a list of texts");
      texts.add(item.textValue());
    }
    return texts;
  }

  List<Double> numbers(String field) {
    return numbers(root, field);
  }

  double number(String field) {
    return number(root, field);
  }

  List<List<Double>> rows(String field) {
    JsonNode array = root.path(field);
    check(array.isArray(), field + " must be a list of lists of numbers");
    List<List<Double>> rows = new ArrayList<>();
    for (JsonNode row : array) {
      rows.add(numbersOf(row, field + " must be a list of lists of numbers"));
    }
    return rows;
  }

  private List<Double> numbers(JsonNode parent, String field) {
    return numbersOf(parent.path(field), field + " must be a list of numbers");
  }

  private List<Double> numbersOf(JsonNode array, String otherwise) {
    check(array.isArray(), otherwise);
    List<Double> numbers = new ArrayList<>();
    for (JsonNode item : array) {
      check(item.isNumber(), otherwise);
      numbers.add(item.doubleValue());
    }
    return numbers;
  }

  private String text(JsonNode parent, String field) {
    JsonNode value = parent.path(field);
    check(value.isTextual(), field + " must be a text");
    return value.textValue();
  }

  private double number(JsonNode parent, String field) {
    JsonNode value = parent.path(field);
    check(value.isNumber(), field + " must be a number");
    return value.doubleValue();
  }

  private static List<Double> zeros(int count) {
    return Collections.nCopies(count, 0.0);
  }

  void check(boolean right, String otherwise) {
    if (!right) {
      throw wrong(otherwise);
    }
  }

  InvalidNetsException wrong(String what) {
    return new InvalidNetsException(
        place + ": " + what + ". Correct it, or restore the file from the release");
  }
}
