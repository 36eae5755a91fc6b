package dev.spotwise.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.fakes.ollama.FakeOllama;
import dev.spotwise.bot.ops.OllamaSettings;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search with an embedding model that Ollama serves. */
class OllamaVectorsTest {
  private static final String MODEL = "bge-m3";
  private static final String QUESTION = "피부에 생긴 이것은 왜 이런가요?";

  private static Handbook handbook = Asking.HANDBOOK;

  @BeforeAll
  static void onThreePagesOnly(@TempDir Path folder) throws IOException {
    for (Language language : Language.values()) {
      Path pages = Files.createDirectories(folder.resolve(language.tag()));
      for (String page : List.of("acne.md", "keloid.md", "lipoma.md")) {
        Files.copy(
            Path.of("../knowledge/src/main/resources/handbook", language.tag(), page),
            pages.resolve(page));
      }
    }
    handbook = Handbook.load(folder);
  }

  private static Answerer open(URI server, String model) {
    return Answerer.open(
            handbook, new OllamaSettings(server, FakeOllama.MODEL, model), Clock.systemUTC())
        .warm();
  }

  private static List<String> passages(Answerer answerer) {
    return Asking.askIn(answerer, Language.KO, QUESTION).passages();
  }

  /** Nearest to the question is whatever is about keloids. */
  private static float[] vector(String text) {
    return !text.contains(". ") || text.contains("켈로이드")
        ? new float[] {1, 0}
        : new float[] {0.1f, 1};
  }

  private static long keloids(List<String> passages) {
    return passages.stream().filter(id -> id.startsWith("keloid#")).count();
  }

  @Test
  void findsByMeaningInKoreanToo() {
    try (FakeOllama ollama = FakeOllama.withoutModels()) {
      ollama.has(MODEL, OllamaVectorsTest::vector);
      try (Answerer words = open(ollama.url(), "");
          Answerer both = open(ollama.url(), MODEL)) {
        assertThat(keloids(passages(both))).isGreaterThan(keloids(passages(words)));
      }
    }
  }

  @Test
  void searchesByWordsWhileTheModelIsMissingOrTheServerDown() {
    try (FakeOllama ollama = FakeOllama.withoutModels();
        Answerer words = open(ollama.url(), "");
        Answerer missing = open(ollama.url(), MODEL);
        Answerer down = open(URI.create("http://127.0.0.1:9"), MODEL)) {
      assertThat(passages(missing)).isEqualTo(passages(words)).isNotEmpty();
      assertThat(passages(down)).isEqualTo(passages(words));
    }
  }

  @Test
  void searchesByWordsOnceTheModelIsGone() {
    try (FakeOllama ollama = FakeOllama.withoutModels()) {
      ollama.has(MODEL, OllamaVectorsTest::vector);
      try (Answerer words = open(ollama.url(), "");
          Answerer both = open(ollama.url(), MODEL)) {
        ollama.loses(MODEL);
        assertThat(passages(both)).isEqualTo(passages(words)).isNotEmpty();
      }
    }
  }
}
