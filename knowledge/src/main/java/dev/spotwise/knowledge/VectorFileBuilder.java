package dev.spotwise.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Computes {@code vectors/en.bin} for the shipped English handbook; unchanged texts keep theirs. To
 * be run when pages have changed.
 */
final class VectorFileBuilder {
  private VectorFileBuilder() {}

  /**
   * Writes the vector file.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Map<String, float[]> old = Map.of();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        old = VectorFile.read(in).vectors();
      }
    }
    Map<String, float[]> vectors = new TreeMap<>();
    EmbeddingModel model = null;
    for (Page page : Handbook.shipped().pages(Language.EN)) {
      for (String text : page.passages().stream().flatMap(VectorFileBuilder::texts).toList()) {
        String key = VectorFile.key(text);
        float[] vector = old.get(key);
        if (vector == null) {
          if (model == null) {
            model = BackgroundVectors.bundledModel();
          }
          vector = model.embed(text).content().vector();
        }
        vectors.put(key, vector);
      }
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      new VectorFile(vectors).write(out);
    }
  }

  private static Stream<String> texts(Passage passage) {
    return Stream.concat(
        Stream.of(SentenceVectors.text(passage)), passage.sentences().stream().map(Sentence::text));
  }
}
