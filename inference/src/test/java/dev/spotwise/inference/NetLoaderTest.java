package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetLoaderTest {
  @TempDir Path folder;

  @BeforeEach
  void copyNets() {
    DrawnNets.copy(folder);
  }

  @Test
  void readsManifestAndNet() {
    try (Net net = loader().load("lesion.json")) {
      NetManifest manifest = net.manifest();

      assertThat(manifest.name()).isEqualTo("drawn-classifier");
      assertThat(manifest.input().size()).isEqualTo(64);
      assertThat(manifest.labels()).hasSize(7);
      assertThat(manifest.views()).hasSize(4);
      assertThat(manifest.thresholds().get("malignant")).isEqualTo(0.3);
      assertThat(manifest.evaluation()).containsEntry("n", 1492.0).doesNotContainKey("words");
      assertThat(net.run(Drawn.rgb(Drawn.skin(100, 80))).logits()).hasSize(4 * 7);
    }
  }

  @Test
  void namesWhatIsMissing() throws IOException {
    Files.delete(folder.resolve("gate.onnx"));
    Files.delete(folder.resolve("outline.json"));

    failsWith("gate.json", "gate.onnx is missing: restore it");
    failsWith("outline.json", "outline.json is missing: restore it");
  }

  @Test
  void refusesAFileThatIsNotTheManifests() throws IOException {
    byte[] onnx = Files.readAllBytes(folder.resolve("gate.onnx"));
    onnx[onnx.length - 1] ^= 1;
    Files.write(folder.resolve("gate.onnx"), onnx);

    failsWith("gate.json", "damaged or of another version");
  }

  @Test
  void refusesWhatIsNoNet() throws IOException {
    byte[] text = {'h', 'e', 'l', 'l', 'o'};
    String before = NetLoader.sha256(Files.readAllBytes(folder.resolve("gate.onnx")));
    Files.write(folder.resolve("gate.onnx"), text);
    DrawnNets.change(folder, "gate.json", before, NetLoader.sha256(text));

    failsWith("gate.json", "gate.onnx cannot be loaded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"frame\": \"centre_square\" | \"frame\": \"round\" | frame must be whole",
        "\"identity\" | \"upside_down\" | which is no known view",
        "\"name\": \"image\" | \"name\": \"picture\" | not the input \"picture\"",
        "\"temperature\": 1.0 | \"temperature\": \"hot\" | temperature must be a number",
        "\"size\": 64 | \"size\": 0 | input.size must be",
        "\"version\": \"drawn\" | \"version\": 1 | version must be a text",
        "{ | nets | is no JSON"
      })
  void saysWhatIsWrongWithAManifest(String from, String to, String message) {
    DrawnNets.change(folder, "gate.json", from, to);

    failsWith("gate.json", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gate.json | \"not_skin\" | \"object\" | needs \"not_skin\"",
        "gate.json | \"skin\": 0.5 | \"hide\": 0.5 | no threshold \"skin\"",
        "answers.json | \"grew_yes\" | \"grown_yes\" | features has \"grown_yes\"",
        "outline.json | \"flip_h\" | \"flip_h@0.9\" | must see the whole frame"
      })
  void saysWhatAnExaminerLacks(String file, String from, String to, String message) {
    DrawnNets.change(folder, file, from, to);

    assertThatThrownBy(() -> Examiner.from(folder))
        .isInstanceOf(InvalidNetsException.class)
        .hasMessageContaining(message);
  }

  private void failsWith(String manifest, String message) {
    assertThatThrownBy(() -> loader().load(manifest))
        .isInstanceOf(InvalidNetsException.class)
        .hasMessageContaining(message);
  }

  private NetLoader loader() {
    return new NetLoader(new NetFiles.Folder(folder));
  }
}
