package dev.spotwise.inference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.inference.Examiner;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.SkinGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped nets on the parts of the data sets that the training held back. */
@Tag("shared-data")
class ShippedNetsIT {
  private static final Examiner EXAMINER = Examiner.shipped();

  /** Three digits; a picture that another JPEG decoder moves over a line may cost one more. */
  private static final double DIGITS = 0.002;

  private static final double READER =
      manifest("gate.json").path("thresholds").path("reader").doubleValue();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    EXAMINER.close();
  }

  /** Python measured the net alone on these pictures; Java has to find the same. */
  @Test
  void classifierScoresAsItsManifestSays() throws IOException {
    copyTestPart();

    EvaluationResult.Classifier result =
        (EvaluationResult.Classifier)
            Evaluation.of(EXAMINER, folder, Optional.of(PhotoKind.DERMOSCOPY));

    Files.writeString(Path.of("target", "classifier-evaluation.txt"), summary(result));
    JsonNode said = manifest("lesion.json").path("evaluation");
    assertThat(result.n()).isEqualTo(said.path("n").intValue());
    assertThat(result.balancedAccuracy().value())
        .isCloseTo(said.path("balanced_accuracy").doubleValue(), within(DIGITS));
    assertThat(result.malignantAuc().value())
        .isCloseTo(said.path("malignant_auc").doubleValue(), within(DIGITS));
    assertThat(result.sensitivity().value())
        .isCloseTo(said.path("sensitivity").doubleValue(), within(DIGITS));
    assertThat(result.specificity().value())
        .isCloseTo(said.path("specificity").doubleValue(), within(DIGITS));
    assertThat(result.ece().value()).isCloseTo(said.path("ece").doubleValue(), within(DIGITS));
    assertThat(result.cancersCalledBenign().value()).isLessThan(0.02);
    assertThat(result.predictions().stream().filter(ShippedNetsIT::readAsDermoscopy).count())
        .as("of %d read by the net for dermoscopy, as the gate decides", result.n())
        .isGreaterThan(Math.round(0.97 * result.n()));
  }

  private static boolean readAsDermoscopy(Prediction prediction) {
    SkinGate gate = prediction.scores().gate();
    return gate.dermoscopy() >= READER * gate.skin();
  }

  private void copyTestPart() throws IOException {
    try (SharedData data = new SharedData()) {
      Map<String, String> sharp = data.byId("ham10000_224");
      Map<String, String> all = data.byId("ham10000_200x150");
      for (Map<String, String> row : SharedData.split("ham10000.csv")) {
        String id = row.getOrDefault("image_id", "");
        if ("test".equals(row.get("part"))) {
          Optional<String> copy = Optional.ofNullable(sharp.get(id));
          data.copy(
              copy.isPresent() ? "ham10000_224" : "ham10000_200x150",
              copy.orElseGet(() -> all.getOrDefault(id, "")),
              Optional.empty(),
              folder);
        }
      }
    }
  }

  @Test
  void gateIsRightBothWaysOnHeldBackFiles() throws IOException {
    assertThat(gateOnTestPart().recall().values())
        .hasSize(2)
        .allSatisfy(recall -> assertThat(recall.value()).isGreaterThanOrEqualTo(0.97));
  }

  private EvaluationResult.Gate gateOnTestPart() throws IOException {
    try (SharedData data = new SharedData()) {
      for (Map<String, String> row : SharedData.split("gate.csv")) {
        if ("test".equals(row.get("part"))) {
          String set = row.getOrDefault("set", "");
          String label = set.equals("not_skin") ? "not_skin" : "skin";
          data.copy(set, row.getOrDefault("file", ""), Optional.of(label), folder);
        }
      }
    }
    EvaluationResult.Gate result = (EvaluationResult.Gate) Evaluation.of(EXAMINER, folder);
    Files.writeString(
        Path.of("target", "gate-evaluation.txt"),
        "n " + result.n() + "\nrecall " + result.recall() + "\nauc " + result.auc() + "\n");
    return result;
  }

  private static JsonNode manifest(String name) {
    try {
      Path file = Path.of("src", "main", "resources", "nets", name);
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String summary(EvaluationResult.Classifier result) {
    return "n "
        + result.n()
        + "\nbalanced accuracy "
        + result.balancedAccuracy()
        + "\nrecall "
        + result.recall()
        + "\nmacro AUC "
        + result.macroAuc()
        + "\nmalignant AUC "
        + result.malignantAuc()
        + "\nsensitivity "
        + result.sensitivity()
        + "\nspecificity "
        + result.specificity()
        + "\nECE "
        + result.ece()
        + "\noutcomes "
        + result.outcomes()
        + "\nunsure "
        + result.unsure()
        + "\ncancers called benign "
        + result.cancersCalledBenign()
        + "\nmillis p50 "
        + result.millisP50()
        + "\n";
  }
}
