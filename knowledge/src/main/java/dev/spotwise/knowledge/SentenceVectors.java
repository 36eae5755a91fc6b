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
  private final Map<String, List<float[]>> passages;
  private final Map<String, List<float[]>> sentences;

  private SentenceVectors(
      EmbeddingModel model,
      Map<String, List<float[]>> passages,
      Map<String, List<float[]>> sentences) {
    this.model = model;
    this.passages = passages;
    this.sentences = sentences;
  }

  /**
   * Takes part for passages and sentences that have a stored vector; computing vectors would take a
   * start too long.
   */
  static SentenceVectors of(EmbeddingModel model, VectorFile stored, List<Passage> passages) {
    Map<String, List<float[]>> whole = new LinkedHashMap<>();
    Map<String, List<float[]>> parts = new LinkedHashMap<>();
    for (Passage passage : passages) {
      stored.vector(text(passage)).ifPresent(vector -> whole.put(passage.id(), List.of(vector)));
      List<float[]> each =
          passage.sentences().stream().flatMap(s -> stored.vector(s.text()).stream()).toList();
      if (!each.isEmpty()) {
        parts.put(passage.id(), each);
      }
    }
    return new SentenceVectors(model, whole, parts);
  }

  /** Computes the vector of each passage, one after the other. */
  static SentenceVectors computed(EmbeddingModel model, List<Passage> passages) {
    Map<String, List<float[]>> vectors = new LinkedHashMap<>();
    for (Passage passage : passages) {
      vectors.put(passage.id(), List.of(unit(model.embed(text(passage)).content().vector())));
    }
    return new SentenceVectors(model, vectors, Map.of());
  }

  /** What is embedded of a passage: what it is about, and what it says. */
  static String text(Passage passage) {
    return passage.pageTitle() + ": " + passage.heading() + ". " + passage.text();
  }

  /**
   * How near a question is to each passage that has a vector, by id: the mean of its cosine with
   * the whole passage, which knows the subject, and that with the nearest sentence, which knows the
   * detail.
   */
  Map<String, Double> similarity(String question) {
    float[] asked = unit(model.embed(question).content().vector());
    Map<String, Double> similarity = nearest(asked, passages);
    nearest(asked, sentences)
        .forEach((id, near) -> similarity.merge(id, near, (whole, part) -> (whole + part) / 2));
    return similarity;
  }

  private static Map<String, Double> nearest(float[] asked, Map<String, List<float[]>> vectors) {
    Map<String, Double> nearest = new HashMap<>();
    vectors.forEach(
        (id, each) ->
            nearest.put(
                id, each.stream().mapToDouble(vector -> cosine(asked, vector)).max().orElse(0)));
    return nearest;
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
