package dev.spotwise.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.bot.drawn.DrawnDermoscopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpotwiseCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stdout = System.out;
  private final PrintStream stderr = System.err;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(stdout);
    System.setErr(stderr);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path drawn() throws IOException {
    return Files.write(folder.resolve("spot.jpg"), DrawnDermoscopy.jpeg(1));
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(SpotwiseCommand.run("--help")).isZero();
    assertThat(said()).contains("serve", "check", "ask", "evaluate", "status");
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(SpotwiseCommand.run("diagnose")).isEqualTo(2);
    assertThat(complained()).contains("diagnose");
  }

  @Test
  void checkSaysAllThatTheContractNames() throws IOException {
    Path card = folder.resolve("card.png");

    int exit =
        SpotwiseCommand.run("check", "--json", "--card", card.toString(), drawn().toString());

    JsonNode json = JSON.readTree(said());
    assertThat(exit).isZero();
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "file",
            "outcome",
            "advice",
            "kind",
            "gate",
            "quality",
            "lesion",
            "classes",
            "top",
            "malignant",
            "agreement",
            "risk",
            "model",
            "millis");
    assertThat(json.get("outcome").asText()).isEqualTo("assessed");
    assertThat(
            json.get("classes").properties().stream()
                .mapToDouble(c -> c.getValue().asDouble())
                .sum())
        .isBetween(0.999, 1.001);
    assertThat(ImageIO.read(card.toFile()).getWidth()).isGreaterThan(500);
  }

  @Test
  void checkSpeaksKorean() throws IOException {
    assertThat(SpotwiseCommand.run("check", "--lang", "ko", drawn().toString())).isZero();
    assertThat(said()).containsPattern("[가-힣]").doesNotContain("doctor");
  }

  @Test
  void whatIsNoPictureIsUnreadableInput() throws IOException {
    Path text = Files.writeString(folder.resolve("letter.jpg"), "Dear doctor");

    assertThat(SpotwiseCommand.run("check", "--json", text.toString())).isEqualTo(2);

    JsonNode json = JSON.readTree(said());
    assertThat(json.get("outcome").asText()).isEqualTo("unreadable");
    assertThat(json.get("quality").get("fault").asText()).isEqualTo("not_an_image");
  }

  @Test
  void aMissingFileIsNamed() {
    String missing = folder.resolve("none.jpg").toString();

    assertThat(SpotwiseCommand.run("check", missing)).isEqualTo(2);
    assertThat(complained()).contains(missing);
  }

  @Test
  void wrongAnswersAreWrongUsage() throws IOException {
    String spot = drawn().toString();
    assertThat(SpotwiseCommand.run("check", "--answers", "grew=maybe", spot)).isEqualTo(2);
    assertThat(complained()).contains("grew");
  }

  @Test
  void evaluateWantsLabelsThatItKnows() throws IOException {
    Path label = Files.createDirectories(folder.resolve("set/mystery"));
    Files.write(label.resolve("spot.jpg"), DrawnDermoscopy.jpeg(1));

    assertThat(SpotwiseCommand.run("evaluate", folder.resolve("set").toString())).isEqualTo(2);
    assertThat(complained()).contains("mystery");
  }

  @Test
  void evaluateGivesEachFigureWithItsInterval() throws IOException {
    for (String label : new String[] {"mel", "nv"}) {
      Path place = Files.createDirectories(folder.resolve("set").resolve(label));
      Files.write(place.resolve("spot.jpg"), DrawnDermoscopy.jpeg(label.length()));
    }
    Path csv = folder.resolve("p.csv");

    int exit =
        SpotwiseCommand.run(
            "evaluate",
            "--json",
            "--predictions",
            csv.toString(),
            folder.resolve("set").toString());

    JsonNode json = JSON.readTree(said());
    assertThat(exit).isZero();
    assertThat(json.get("n").asInt()).isEqualTo(2);
    assertThat(json.get("balanced_accuracy").fieldNames())
        .toIterable()
        .containsExactly("value", "low", "high");
    assertThat(Files.readAllLines(csv)).hasSize(3);
    assertThat(folder.resolve("p-roc.png")).isRegularFile();
  }
}
