package dev.spotwise.inference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.inference.Examiner;
import dev.spotwise.inference.PhotoKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training (parity.py) counted the same figures over the same drawn pictures. */
class EvaluationParityTest {
  private static final double DIGITS = 0.001;

  @TempDir Path folder;

  @Test
  void figuresAgreeWithTheTrainingsToThreeDigits() throws IOException {
    JsonNode said;
    try (InputStream json = resource("figures.json")) {
      said = new ObjectMapper().readTree(json);
    }
    for (Map.Entry<String, JsonNode> picture : said.path("labels").properties()) {
      Path label = Files.createDirectories(folder.resolve(picture.getValue().textValue()));
      try (InputStream file = resource(picture.getKey())) {
        Files.copy(file, label.resolve(picture.getKey()));
      }
    }

    EvaluationResult.Classifier result;
    try (Examiner examiner = Examiner.shipped()) {
      result =
          (EvaluationResult.Classifier)
              Evaluation.of(examiner, folder, Optional.of(PhotoKind.DERMOSCOPY));
    }

    assertThat(result.n()).isEqualTo(said.path("labels").size());
    assertThat(result.balancedAccuracy().value())
        .isCloseTo(figure(said, "balanced_accuracy"), within(DIGITS));
    assertThat(result.malignantAuc().value())
        .isCloseTo(figure(said, "malignant_auc"), within(DIGITS));
    assertThat(result.ece().value()).isCloseTo(figure(said, "ece"), within(DIGITS));
  }

  private static double figure(JsonNode said, String name) {
    return said.path(name).doubleValue();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        EvaluationParityTest.class.getResourceAsStream("/parity/" + name));
  }
}
