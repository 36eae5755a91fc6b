package dev.spotwise.inference;

import java.util.OptionalDouble;

/** What a net gives for all of its views. */
final class Outputs {
  private final float[] logits;
  private final OptionalDouble distance;

  Outputs(float[] logits, OptionalDouble distance) {
    this.logits = logits;
    this.distance = distance;
  }

  /** One view after the other; not a copy. */
  float[] logits() {
    return logits;
  }

  /**
   * Mean over the views of how far the picture is from those the net was trained on; empty for nets
   * that do not measure it.
   */
  OptionalDouble distance() {
    return distance;
  }
}
