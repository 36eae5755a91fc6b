package dev.spotwise.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * One loaded net. Thread-safe: a session may run on many threads at once.
 *
 * <p>One thread a call, because two callers then get more done than one call with two threads, and
 * neither waits for the other.
 */
final class Net implements AutoCloseable {
  /** Name of the second output, one number a view, of nets that have it. */
  private static final String DISTANCE = "distance";

  private final NetManifest manifest;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Net(NetManifest manifest, OrtEnvironment environment, OrtSession session) {
    this.manifest = manifest;
    this.environment = environment;
    this.session = session;
  }

  /** Loads a net whose bytes were verified; {@code place} is named if that fails. */
  static Net load(NetManifest manifest, byte[] onnx, String place) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Without all of the optimisations a MobileNetV2 takes three times as long.
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(onnx, options);
      if (!session.getInputNames().contains(manifest.input().name())) {
        String takes = session.getInputNames().toString();
        session.close();
        throw new InvalidNetsException(
            place
                + " takes "
                + takes
                + ", not the input \""
                + manifest.input().name()
                + "\" that its manifest names: correct the manifest");
      }
      return new Net(manifest, environment, session);
    } catch (OrtException e) {
      throw new InvalidNetsException(
          place + " cannot be loaded (" + e.getMessage() + "): restore it from the release", e);
    }
  }

  NetManifest manifest() {
    return manifest;
  }

  /** What the net says of all of the manifest's views. */
  Outputs run(RgbImage image) {
    return run(image, share -> manifest.input().crop(image, share));
  }

  /** The same of a part of the image, in place of the manifest's frame. */
  Outputs run(RgbImage image, Crop part) {
    return run(image, part::middle);
  }

  private Outputs run(RgbImage image, DoubleFunction<Crop> seen) {
    NetManifest.Input input = manifest.input();
    int size = input.size();
    long[] shape = {manifest.views().size(), RgbImage.CHANNELS, size, size};
    FloatBuffer batch = FloatBuffer.wrap(NetInput.of(image, seen, input, manifest.views()));
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, batch, shape);
        OrtSession.Result result = session.run(Map.of(input.name(), tensor))) {
      OptionalDouble distance =
          result
              .get(DISTANCE)
              .map(this::mean)
              .map(OptionalDouble::of)
              .orElseGet(OptionalDouble::empty);
      return new Outputs(numbers(result.get(0)), distance);
    } catch (OrtException e) {
      throw new InvalidNetsException(
          manifest.file() + " cannot be run (" + e.getMessage() + "): use another net", e);
    }
  }

  private double mean(OnnxValue value) {
    float[] each = numbers(value);
    double sum = 0;
    for (float number : each) {
      sum += number;
    }
    return sum / each.length;
  }

  private float[] numbers(OnnxValue value) {
    if (!(value instanceof OnnxTensor tensor)) {
      throw new InvalidNetsException(manifest.file() + " gives no tensor: use another net");
    }
    FloatBuffer values = tensor.getFloatBuffer();
    float[] numbers = new float[values.remaining()];
    values.get(numbers);
    return numbers;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new InvalidNetsException(manifest.file() + " cannot be closed", e);
    }
  }
}
