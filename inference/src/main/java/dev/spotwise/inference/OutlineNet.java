package dev.spotwise.inference;

import java.util.ArrayList;
import java.util.List;

/** Asks the outline net which part of a photo is lesion. */
final class OutlineNet {
  /** From this ratio of the sides on, the centre square leaves enough out to look there too. */
  private static final double OBLONG = 1.2;

  private final Net net;
  private final double maskThreshold;
  private final double minArea;

  OutlineNet(Net net) {
    this.net = net;
    maskThreshold = net.manifest().thresholds().get("mask");
    minArea = net.manifest().thresholds().get("min_area");
    if (net.manifest().views().stream().anyMatch(view -> view.share() < 1)) {
      throw new InvalidNetsException(
          net.manifest().name() + " has a cropped view, but its views must see the whole frame");
    }
  }

  /**
   * The spots on a photo, or none if all are smaller than the manifest's min_area. Looks at the
   * frame that the net was made for, and where that shows nothing, at the ends of an oblong photo.
   */
  List<Mask> spots(RgbImage image) {
    NetManifest.Input input = net.manifest().input();
    List<Mask> spots = spots(net.run(image).logits(), input.crop(image, 1).within(image));
    if (!spots.isEmpty() || input.wholeFrame()) {
      return spots;
    }
    int side = Math.min(image.width(), image.height());
    if (Math.max(image.width(), image.height()) < OBLONG * side) {
      return spots;
    }
    List<Mask> ends = new ArrayList<>();
    ends.addAll(spots(image, new Crop(0, 0, side, side)));
    ends.addAll(spots(image, new Crop(image.width() - side, image.height() - side, side, side)));
    return ends;
  }

  private List<Mask> spots(RgbImage image, Crop part) {
    return spots(net.run(image, part).logits(), part.within(image));
  }

  private List<Mask> spots(float[] logits, Frame frame) {
    return Spots.find(levels(logits), net.manifest().input().size(), frame, minArea);
  }

  /** Levels from 0 to 1, with the manifest's threshold brought to {@link Mask#INSIDE}. */
  private float[] levels(float[] logits) {
    NetManifest manifest = net.manifest();
    int side = manifest.input().size();
    int cells = side * side;
    List<View> views = manifest.views();
    if (logits.length != views.size() * cells) {
      throw new InvalidNetsException(
          manifest.file() + " gives no mask of " + side + " x " + side + ": use another net");
    }
    double[] sum = new double[cells];
    for (int view = 0; view < views.size(); view++) {
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          double logit = logits[view * cells + y * side + x];
          double scaled = logit / manifest.temperature() + manifest.bias().get(0);
          sum[views.get(view).turn().source(x, y, side)] += 1 / (1 + Math.exp(-scaled));
        }
      }
    }
    float[] levels = new float[cells];
    for (int i = 0; i < cells; i++) {
      levels[i] = (float) level(sum[i] / views.size());
    }
    return levels;
  }

  private double level(double probability) {
    return probability < maskThreshold
        ? probability / maskThreshold * Mask.INSIDE
        : Mask.INSIDE + (probability - maskThreshold) / (1 - maskThreshold) * (1 - Mask.INSIDE);
  }
}
