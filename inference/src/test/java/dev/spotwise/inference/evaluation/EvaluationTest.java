package dev.spotwise.inference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotwise.inference.Examiner;
import dev.spotwise.inference.TestPictures;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final Examiner EXAMINER = Examiner.from(TestPictures.drawnNets());

  @TempDir Path folder;

  @AfterAll
  static void close() {
    EXAMINER.close();
  }

  @Test
  void scoresClasses() throws IOException {
    put("nv/a.png", TestPictures.spot(0.35, new Color(110, 66, 48)));
    put("nv/b.png", TestPictures.spot(0.30, new Color(110, 66, 48)));
    put("mel/c.png", TestPictures.spot(0.35, new Color(40, 30, 60)));
    put("vasc/d.png", TestPictures.spot(0.35, new Color(150, 30, 40)));
    put("vasc/e.png", TestPictures.spot(0.35, new Color(110, 66, 48)));
    put("vasc/broken.png", new byte[] {1, 2, 3});
    put("nv/.DS_Store", new byte[] {1});

    EvaluationResult.Classifier result =
        (EvaluationResult.Classifier) Evaluation.of(EXAMINER, folder);

    assertThat(result.n()).isEqualTo(5);
    assertThat(result.unreadable()).containsExactly("vasc/broken.png");
    assertThat(result.recall()).containsOnlyKeys("mel", "nv", "vasc");
    assertThat(recall(result.recall(), "vasc")).isEqualTo(0.5);
    assertThat(result.balancedAccuracy().value()).isEqualTo((1 + 1 + 0.5) / 3);
    assertThat(result.balancedAccuracy().low()).isLessThan(result.balancedAccuracy().value());
    assertThat(result.malignantAuc().value()).isEqualTo(1);
    assertThat(result.sensitivity().value()).isEqualTo(1);
    assertThat(result.specificity().value()).isEqualTo(1);
    assertThat(result.ece().value()).isBetween(0.0, 1.0);
    assertThat(result.outcomes().values().stream().mapToLong(count -> count).sum()).isEqualTo(5);
    assertThat(result.millisP50().value()).isPositive();
    assertThat(result.cancersCalledBenign().value()).isZero();
  }

  @Test
  void readsTheSameFromAZip() throws IOException {
    Path zip = folder.resolve("pictures.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out)) {
      zipped.putNextEntry(new ZipEntry("set/not_skin/b.png"));
      zipped.write(TestPictures.flat(new Color(90, 110, 160)));
      zipped.putNextEntry(new ZipEntry("set/skin/a.png"));
      zipped.write(TestPictures.spot(0.3, new Color(110, 66, 48)));
    }

    EvaluationResult.Gate result = (EvaluationResult.Gate) Evaluation.of(EXAMINER, zip);

    assertThat(result.predictions())
        .extracting(Prediction::name)
        .containsExactly("set/not_skin/b.png", "set/skin/a.png");
    assertThat(recall(result.recall(), "skin")).isEqualTo(1);
    assertThat(recall(result.recall(), "not_skin")).isEqualTo(1);
    assertThat(result.auc().value()).isEqualTo(1);
    assertThat(result.outcomes()).containsEntry("not_skin", 1L);
  }

  @Test
  void saysWhatIsWrongWithThePictures() throws IOException {
    assertThatThrownBy(() -> Evaluation.of(EXAMINER, folder))
        .isInstanceOf(InvalidEvaluationException.class)
        .hasMessageContaining("no readable picture");

    put("skin/a.png", TestPictures.flat(Color.PINK));
    put("nv/b.png", TestPictures.flat(Color.PINK));
    assertThatThrownBy(() -> Evaluation.of(EXAMINER, folder)).hasMessageContaining("mixes");

    put("NEV/c.png", TestPictures.flat(Color.PINK));
    assertThatThrownBy(() -> Evaluation.of(EXAMINER, folder))
        .hasMessageContaining("label \"NEV\": expected akiec");
    Files.write(folder.resolve("d.png"), TestPictures.flat(Color.PINK));
    Files.delete(folder.resolve("NEV/c.png"));
    assertThatThrownBy(() -> Evaluation.of(EXAMINER, folder)).hasMessageContaining("in no folder");
  }

  @Test
  void writesPredictions() throws IOException {
    put("nv/a, \"b\".png", TestPictures.spot(0.35, new Color(110, 66, 48)));
    StringBuilder out = new StringBuilder();

    PredictionsCsv.write(Evaluation.of(EXAMINER, folder).predictions(), out);

    List<String> lines = Stream.of(out.toString().split("\n", -1)).toList();
    assertThat(lines.get(0)).startsWith("picture,label,outcome,risk,kind").endsWith("millis");
    assertThat(lines.get(1)).startsWith("\"nv/a, \"\"b\"\".png\",nv,assessed,");
    assertThat(lines.get(1).substring(lines.get(1).indexOf(",nv,assessed")).split(",", -1))
        .hasSize(lines.get(0).split(",", -1).length);
  }

  private static double recall(Map<String, Figure> recall, String label) {
    return Optional.ofNullable(recall.get(label)).orElseThrow().value();
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name.substring(0, name.indexOf('/'))));
    Files.write(file, bytes);
  }
}
