package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerClassesTest {
  private static final double EXACT = 1e-9;

  /** Raised speaks for basal cell carcinoma and seborrhoeic keratosis; df and vasc are unknown. */
  private static final AnswerClasses MODEL =
      new AnswerClasses(
          List.of(
              LesionClass.AKIEC, LesionClass.BCC, LesionClass.BKL, LesionClass.MEL, LesionClass.NV),
          List.of("log_bcc", "elevation_yes"),
          List.of(
              List.of(0.0, 0.0),
              List.of(1.0, 2.0),
              List.of(0.0, 2.0),
              List.of(0.0, 0.0),
              List.of(0.0, 0.0)),
          List.of(0.0, 0.0, 0.0, 0.0, 0.0));

  @Test
  void answersTellClassesApartWithinTheMalignantSum() {
    ClassProbabilities photo = photo();

    ClassProbabilities joined = MODEL.join(photo, Answers.parse("elevation=yes"), 0.4);

    assertThat(joined.malignant()).isCloseTo(0.4, within(EXACT));
    assertThat(sum(joined)).isCloseTo(1, within(EXACT));
    double odds = 0.1 * Math.exp(2);
    assertThat(joined.of(LesionClass.BCC)).isCloseTo(0.4 * odds / (odds + 2), within(EXACT));
    assertThat(joined.of(LesionClass.BKL) / joined.of(LesionClass.NV))
        .isCloseTo(Math.exp(2), within(EXACT));
    assertThat(joined.of(LesionClass.VASC)).isCloseTo(0.6 * 0.1 / 0.7, within(EXACT));
  }

  @Test
  void withoutLabelsOnlyTheMalignantSumMoves() {
    ClassProbabilities joined = AnswerClasses.NONE.join(photo(), Answers.NONE, 0.6);

    assertThat(joined.of(LesionClass.MEL)).isCloseTo(0.3, within(EXACT));
    assertThat(joined.of(LesionClass.NV)).isCloseTo(0.4 * 0.5 / 0.7, within(EXACT));
    assertThat(sum(joined)).isCloseTo(1, within(EXACT));
  }

  @Test
  void saysWhatIsWrongWithItsFile() {
    fails("{\"labels\": [\"mole\"]}", "\"mole\", which is no class");
    fails("{\"labels\": [\"mel\", \"bcc\"]}", "a malignant class and a harmless one");
    fails(
        "{\"labels\": [\"mel\", \"nv\"], \"features\": [\"log_spot\"]}",
        "\"log_spot\", which is not known");
    fails(
        "{\"labels\": [\"mel\", \"nv\"], \"features\": [\"age\"], \"weights\": [[1]], \"bias\": [0, 0]}",
        "a row for each label");
    fails(
        "{\"labels\": [\"mel\", \"nv\"], \"features\": [\"age\"], \"weights\": 1, \"bias\": [0]}",
        "a list of lists");
  }

  private static void fails(String json, String message) {
    ManifestReader reader =
        new ManifestReader(json.getBytes(StandardCharsets.UTF_8), "answers.json");
    assertThatThrownBy(() -> AnswerClasses.read(reader))
        .isInstanceOf(InvalidNetsException.class)
        .hasMessageContaining(message);
  }

  private static ClassProbabilities photo() {
    Map<LesionClass, Double> values = new EnumMap<>(LesionClass.class);
    values.put(LesionClass.AKIEC, 0.05);
    values.put(LesionClass.BCC, 0.1);
    values.put(LesionClass.BKL, 0.1);
    values.put(LesionClass.DF, 0.0);
    values.put(LesionClass.MEL, 0.15);
    values.put(LesionClass.NV, 0.5);
    values.put(LesionClass.VASC, 0.1);
    return new ClassProbabilities(values);
  }

  private static double sum(ClassProbabilities classes) {
    return classes.values().values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
