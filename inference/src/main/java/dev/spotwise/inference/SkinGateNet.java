package dev.spotwise.inference;

/**
 * Asks the gate net whether a photo shows skin, and of which kind it is. All four thresholds are
 * the manifest's, chosen on validation pictures (training: gate_export.py).
 */
final class SkinGateNet {
  private final Net net;
  private final int dermoscopy;
  private final int photo;
  private final int notSkin;
  private final double skinThreshold;
  private final double dermoscopyThreshold;
  private final double certainThreshold;
  private final double readerThreshold;

  SkinGateNet(Net net) {
    this.net = net;
    dermoscopy = Softmax.index(net.manifest(), "dermoscopy");
    photo = Softmax.index(net.manifest(), "photo");
    notSkin = Softmax.index(net.manifest(), "not_skin");
    skinThreshold = net.manifest().thresholds().get("skin");
    dermoscopyThreshold = net.manifest().thresholds().get("dermoscopy");
    certainThreshold = net.manifest().thresholds().get("certain");
    readerThreshold = net.manifest().thresholds().get("reader");
  }

  SkinGate look(RgbImage image) {
    double[] mean = Softmax.mean(Softmax.perView(net.run(image).logits(), net.manifest()));
    return new SkinGate(mean[dermoscopy], mean[photo], mean[notSkin]);
  }

  boolean isSkin(SkinGate gate) {
    return gate.skin() >= skinThreshold;
  }

  /** Whether the photo surely is of the kind that {@link #kind} says. */
  boolean certain(SkinGate gate) {
    return switch (kind(gate)) {
      case DERMOSCOPY -> gate.dermoscopy() >= certainThreshold;
      case PHOTO -> reader(gate) == PhotoKind.PHOTO;
    };
  }

  /**
   * For which kind the classifier is that reads the photo. What looks a little like dermoscopy is
   * read best as dermoscopy, though less may be said of it.
   */
  PhotoKind reader(SkinGate gate) {
    return gate.dermoscopy() >= readerThreshold * gate.skin()
        ? PhotoKind.DERMOSCOPY
        : PhotoKind.PHOTO;
  }

  /** An ordinary photo unless the gate is sure: less may be said of one, so that is cautious. */
  PhotoKind kind(SkinGate gate) {
    return gate.dermoscopy() >= dermoscopyThreshold ? PhotoKind.DERMOSCOPY : PhotoKind.PHOTO;
  }
}
