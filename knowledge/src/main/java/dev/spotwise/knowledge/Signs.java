package dev.spotwise.knowledge;

/** How strong each sign is for each passage, by the passage's place. Not thread-safe. */
final class Signs {
  private final double[][] strengths = new double[Sign.values().length][];
  private final int passages;

  Signs(int passages) {
    this.passages = passages;
  }

  Signs with(Sign sign, double[] strength) {
    strengths[sign.ordinal()] = strength;
    return this;
  }

  /** The strength of a sign for a passage; 0 where it says nothing. */
  double of(Sign sign, int passage) {
    double[] strength = strengths[sign.ordinal()];
    return strength == null ? 0 : strength[passage];
  }

  /** The weighted sum of all signs, a passage. */
  double[] scores(Language language) {
    double[] scores = new double[passages];
    for (Sign sign : Sign.values()) {
      double weight = sign.weight(language);
      for (int i = 0; i < passages; i++) {
        scores[i] += weight * of(sign, i);
      }
    }
    return scores;
  }
}
