package dev.spotwise.inference;

/** Asks the gate net whether a photo shows skin, and of which kind it is. */
final class SkinGateNet {
  /**
   * Of 711 phone photos of PAD-UFES-20, 2.8 % pass for dermoscopy at the manifest's threshold and
   * 0.7 % here, among them no cancer; of 1,501 dermoscopy images of HAM10000 93 % and 86 %.
   */
  private static final double CERTAIN = 0.95;

  /**
   * Share of dermoscopy in the probability of skin from which the classifier for dermoscopy reads
   * better. 3 % of HAM10000 lie below and 7 % of PAD-UFES-20 above; with the manifest's threshold
   * it would be 6 % of HAM10000, and balanced accuracy 0.68 in place of 0.71.
   */
  private static final double DERMOSCOPIC = 0.2;

  private final Net net;
  private final int dermoscopy;
  private final int photo;
  private final int notSkin;
  private final double skinThreshold;
  private final double dermoscopyThreshold;

  SkinGateNet(Net net) {
    this.net = net;
    dermoscopy = Softmax.index(net.manifest(), "dermoscopy");
    photo = Softmax.index(net.manifest(), "photo");
    notSkin = Softmax.index(net.manifest(), "not_skin");
    skinThreshold = net.manifest().thresholds().get("skin");
    dermoscopyThreshold = net.manifest().thresholds().get("dermoscopy");
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
      case DERMOSCOPY -> gate.dermoscopy() >= CERTAIN;
      case PHOTO -> reader(gate) == PhotoKind.PHOTO;
    };
  }

  /**
   * For which kind the classifier is that reads the photo. What looks a little like dermoscopy is
   * read best as dermoscopy, though less may be said of it.
   */
  PhotoKind reader(SkinGate gate) {
    return gate.dermoscopy() >= DERMOSCOPIC * gate.skin() ? PhotoKind.DERMOSCOPY : PhotoKind.PHOTO;
  }

  /** An ordinary photo unless the gate is sure: less may be said of one, so that is cautious. */
  PhotoKind kind(SkinGate gate) {
    return gate.dermoscopy() >= dermoscopyThreshold ? PhotoKind.DERMOSCOPY : PhotoKind.PHOTO;
  }
}
