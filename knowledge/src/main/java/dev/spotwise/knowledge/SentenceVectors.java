package dev.spotwise.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks passages by how near their meaning is to a question's, by a sentence-embedding model.
 * Thread-safe.
 */
final class SentenceVectors {
  private final EmbeddingModel model;
  private final Map<String, float[]> passages;

  private SentenceVectors(EmbeddingModel model, Map<String, float[]> passages) {
    this.model = model;
    this.passages = passages;
  }

  /**
   * Takes part for passages whose text has a stored vector; computing vectors would take a start
   * too long.
   */
  static SentenceVectors of(EmbeddingModel model, VectorFile stored, List<Passage> passages) {
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (Passage passage : passages) {
      stored.vector(text(passage)).ifPresent(vector -> vectors.put(passage.id(), vector));
    }
    return new SentenceVectors(model, vectors);
  }

  /** Computes the vector of each passage, one after the other. */
  static SentenceVectors computed(EmbeddingModel model, List<Passage> passages) {
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (Passage passage : passages) {
      vectors.put(passage.id(), unit(model.embed(text(passage)).content().vector()));
    }
    return new SentenceVectors(model, vectors);
  }

  /** What is embedded of a passage: what it is about, and what it says. */
  static String text(Passage passage) {
    return passage.pageTitle() + ": " + passage.heading() + ". " + passage.text();
  }

  /** The cosine of a question's vector with that of each passage that has one, by id. */
  Map<String, Double> similarity(String question) {
    float[] asked = unit(model.embed(question).content().vector());
    Map<String, Double> similarity = new HashMap<>();
    passages.forEach((id, vector) -> similarity.put(id, cosine(asked, vector)));
    return similarity;
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double length = Math.sqrt(cosine(vector, vector));
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
