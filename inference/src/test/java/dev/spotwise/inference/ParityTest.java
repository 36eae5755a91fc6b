package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped nets say here what they said in training: pictures and figures were written by
 * inference/training, spotwise_training/parity.py.
 */
class ParityTest {
  private static final Offset<Double> THREE_DIGITS = within(1e-3);
  private static final List<String> OUTLINES = List.of("outline");
  private static final JsonNode EXPECTED = expected();

  static Stream<Arguments> answers() {
    return EXPECTED.properties().stream()
        .flatMap(
            picture ->
                picture.getValue().properties().stream()
                    .filter(net -> net.getValue().isObject())
                    .map(net -> Arguments.of(picture.getKey(), net.getKey(), net.getValue())));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void saysTheSame(String picture, String name, JsonNode said) throws UnreadableException {
    RgbImage image = PhotoDecoder.decode(Photo.of(read("/parity/" + picture))).image();
    try (Net net = new NetLoader(new NetFiles.Shipped()).load(name + ".json")) {
      if (OUTLINES.contains(name)) {
        assertMask(net, net.run(image).logits(), said);
      } else {
        assertProbabilities(net.manifest(), net.run(image), said);
      }
    }
  }

  private static void assertProbabilities(NetManifest manifest, Outputs outputs, JsonNode said) {
    double[] mean = Softmax.mean(Softmax.perView(outputs.logits(), manifest));
    JsonNode probabilities = said.path("probabilities");
    assertThat(probabilities.size()).isEqualTo(mean.length);
    for (Map.Entry<String, JsonNode> label : probabilities.properties()) {
      assertThat(mean[Softmax.index(manifest, label.getKey())])
          .as(label.getKey())
          .isCloseTo(label.getValue().doubleValue(), THREE_DIGITS);
    }
    assertThat(outputs.distance().isPresent()).isEqualTo(said.has("distance"));
    if (said.has("distance")) {
      assertThat(outputs.distance().getAsDouble())
          .isCloseTo(said.path("distance").doubleValue(), THREE_DIGITS);
    }
  }

  private static void assertMask(Net net, float[] logits, JsonNode said) {
    double threshold = net.manifest().thresholds().get("mask");
    double sum = 0;
    int inside = 0;
    for (float logit : logits) {
      double probability = 1 / (1 + Math.exp(-logit));
      sum += probability;
      inside += probability >= threshold ? 1 : 0;
    }
    assertThat(sum / logits.length).isCloseTo(said.path("mean").doubleValue(), THREE_DIGITS);
    assertThat((double) inside / logits.length)
        .isCloseTo(said.path("area").doubleValue(), THREE_DIGITS);
  }

  private static JsonNode expected() {
    try {
      return new ObjectMapper().readTree(read("/parity/expected.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = ParityTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The test resources have no " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
