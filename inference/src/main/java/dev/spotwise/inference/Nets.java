package dev.spotwise.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nets that an examiner works with. */
final class Nets implements AutoCloseable {
  private final List<Net> loaded = new ArrayList<>();
  private final SkinGateNet gate;
  private final OutlineNet outline;
  private final LesionClassifier dermoscopy;
  private final LesionClassifier photo;
  private final Optional<AnswerModel> answers;

  /** Loads and verifies all; throws {@link InvalidNetsException} naming what is wrong. */
  Nets(NetLoader loader) {
    boolean complete = false;
    try {
      gate = new SkinGateNet(keep(loader.load("gate.json")));
      outline = new OutlineNet(keep(loader.load("outline.json")));
      dermoscopy = new LesionClassifier(keep(loader.load("lesion.json")));
      photo =
          loader
              .find("lesion-photo.json")
              .map(net -> new LesionClassifier(keep(net)))
              .orElse(dermoscopy);
      answers =
          loader
              .read("answers.json")
              .map(json -> AnswerModel.read(json, loader.place("answers.json")));
      complete = true;
    } finally {
      if (!complete) {
        close();
      }
    }
  }

  private Net keep(Net net) {
    loaded.add(net);
    return net;
  }

  SkinGateNet gate() {
    return gate;
  }

  OutlineNet outline() {
    return outline;
  }

  LesionClassifier classifier(PhotoKind kind) {
    return switch (kind) {
      case DERMOSCOPY -> dermoscopy;
      case PHOTO -> photo;
    };
  }

  Optional<AnswerModel> answers() {
    return answers;
  }

  List<NetInfo> infos() {
    return loaded.stream()
        .map(Net::manifest)
        .map(m -> new NetInfo(m.name(), m.version(), m.sha256(), true))
        .toList();
  }

  @Override
  public void close() {
    loaded.forEach(Net::close);
  }
}
