package dev.spotwise.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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
      for (Passage passage : page.passages()) {
        String text = SentenceVectors.text(passage);
        String key = VectorFile.key(text);
        float[] vector = old.get(key);
        if (vector == null) {
          if (model == null) {
            model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
          }
          vector = model.embed(text).content().vector();
        }
        vectors.put(key, vector);
      }
    }
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      new VectorFile(vectors).write(out);
    }
  }
}
