package dev.spotwise.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Examines photos: decoding, skin gate, quality, outline, quality of the lesion, classifier,
 * triage. Thread-safe until closed; the nets are loaded once and shared.
 */
public final class Examiner implements AutoCloseable {
  private final Nets nets;
  private final Triage triage;

  private Examiner(Nets nets) {
    this.nets = nets;
    this.triage = new Triage(nets.answers());
  }

  /**
   * Works with the nets that the program ships.
   *
   * @throws InvalidNetsException if one is missing or damaged
   */
  public static Examiner shipped() {
    return new Examiner(new Nets(new NetLoader(new NetFiles.Shipped())));
  }

  /**
   * Works with the nets and manifests of a folder.
   *
   * @throws InvalidNetsException naming the file, what is wrong, and what to do
   */
  public static Examiner from(Path netsFolder) {
    return new Examiner(new Nets(new NetLoader(new NetFiles.Folder(netsFolder))));
  }

  /** The whole way of a photo, with nothing known from the person. Never throws for bad photos. */
  public Examination examine(Photo photo) {
    return examine(photo, Answers.NONE);
  }

  /** The whole way of a photo; the person's answers count towards the advice. */
  public Examination examine(Photo photo, Answers answers) {
    try {
      return examine(PhotoDecoder.decode(photo), answers);
    } catch (UnreadableException e) {
      return new Unreadable(e.reason());
    }
  }

  private Examination examine(DecodedPhoto photo, Answers answers) {
    RgbImage image = photo.image();
    Optional<QualityFault> light = QualityCheck.ofLight(image);
    if (light.isPresent()) {
      return new PoorPhoto(light.get(), Optional.empty());
    }
    SkinGate gate = nets.gate().look(image);
    if (!nets.gate().isSkin(gate)) {
      // Before the other faults: a white page is no skin rather than too bright.
      return new NotSkin(gate);
    }
    Optional<QualityFault> fault = QualityCheck.ofPhoto(photo);
    if (fault.isPresent()) {
      return new PoorPhoto(fault.get(), Optional.of(gate));
    }
    PhotoKind kind = nets.gate().kind(gate);
    List<Mask> spots = nets.outline().spots(image);
    if (spots.isEmpty()) {
      return QualityCheck.ofSkin(image)
          .<Examination>map(blur -> new PoorPhoto(blur, Optional.of(gate)))
          .orElseGet(() -> new NoSpot(kind, gate));
    }
    Optional<QualityFault> lesionFault = QualityCheck.ofLesion(image, spots.get(0), kind);
    if (lesionFault.isPresent()) {
      return new PoorPhoto(lesionFault.get(), Optional.of(gate));
    }
    return assess(photo, kind, gate, LesionDescription.of(photo, spots), answers);
  }

  private Assessed assess(
      DecodedPhoto photo, PhotoKind kind, SkinGate gate, Lesion lesion, Answers answers) {
    PhotoKind reader = nets.gate().reader(gate);
    LesionClassifier classifier = nets.classifier(reader);
    Reading reading =
        CloseUp.of(photo.image(), lesion.mask(), reader)
            .map(part -> classifier.read(photo.image(), part))
            .orElseGet(() -> classifier.read(photo.image()));
    Finding finding =
        new Finding(
            kind, nets.gate().certain(gate), reading, classifier.thresholds(), lesion, answers);
    Optional<ClassProbabilities> joined = triage.withAnswers(finding);
    return new Assessed(
        kind,
        gate,
        lesion,
        joined.orElse(reading.classes()),
        reading.classes().malignant(),
        reading.agreement(),
        triage.advise(finding),
        classifier.model(),
        joined
            .map(ClassProbabilities::malignant)
            .map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty),
        triage.errorRate(finding, classifier));
  }

  /**
   * What gate and classifier say with no check in between, or empty if the photo is unreadable.
   *
   * @param known the kind of photo, whose classifier then reads it; if empty, the gate decides
   */
  public Optional<Scores> score(Photo photo, Optional<PhotoKind> known) {
    try {
      RgbImage image = PhotoDecoder.decode(photo).image();
      SkinGate gate = nets.gate().look(image);
      PhotoKind kind = nets.gate().kind(gate);
      LesionClassifier classifier =
          nets.classifier(known.orElseGet(() -> nets.gate().reader(gate)));
      Reading reading = classifier.read(image);
      boolean suspicious =
          reading.classes().malignant() >= classifier.thresholds().get("malignant");
      return Optional.of(
          new Scores(
              gate,
              nets.gate().isSkin(gate),
              kind,
              reading.classes(),
              reading.agreement(),
              suspicious));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  /** The nets at work. */
  public List<NetInfo> nets() {
    return nets.infos();
  }

  /** Frees the nets; no call may be under way or follow. */
  @Override
  public void close() {
    nets.close();
  }
}
