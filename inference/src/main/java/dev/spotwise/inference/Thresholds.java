package dev.spotwise.inference;

import java.util.Map;

/**
 * Named numbers of a manifest.
 *
 * @param place of the manifest, to be named if one is missing
 */
record Thresholds(Map<String, Double> values, String place) {
  Thresholds {
    values = Map.copyOf(values);
  }

  /** The number of that name; throws {@link InvalidNetsException} if there is none. */
  double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new InvalidNetsException(
          place + " has no threshold \"" + name + "\": add it, or use the shipped nets");
    }
    return value;
  }
}
