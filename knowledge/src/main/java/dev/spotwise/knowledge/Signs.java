package dev.spotwise.knowledge;

import java.util.EnumMap;
import java.util.Map;

/** How strong each sign is for each passage, by the passage's place. Not thread-safe. */
final class Signs {
  private final Map<Sign, double[]> strengths = new EnumMap<>(Sign.class);
  private final int passages;

  Signs(int passages) {
    this.passages = passages;
  }

  Signs with(Sign sign, double[] strength) {
    strengths.put(sign, strength);
    return this;
  }

  /** The weighted sum of all signs, a passage. */
  double[] scores(Language language) {
    double[] scores = new double[passages];
    strengths.forEach(
        (sign, strength) -> {
          for (int i = 0; i < passages; i++) {
            scores[i] += sign.weight(language) * strength[i];
          }
        });
    return scores;
  }
}
