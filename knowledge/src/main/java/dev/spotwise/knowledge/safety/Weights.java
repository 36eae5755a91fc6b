package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A second look at words in which no combination of signs was found: a linear classifier over
 * {@link Marks}, learned from labelled words of people. It may only raise an alarm, never silence
 * one.
 *
 * <p>The file {@code safety/weights-*.bin} is written by {@code WeightsTrainer} in the tests, which
 * says from what. Big-endian: the number of classes (int), then for each class a bias and a scale
 * (floats) and {@link Marks#SIZE} weights in units of the scale (signed bytes); the first class is
 * "none", the others are {@link RedFlagKind} in order.
 */
final class Weights {
  /**
   * The least probability of any danger that raises an alarm; chosen on the set {@code blind4},
   * which since then helps to train. On the set {@code unseen}: 47 of 50 flags and 4 of 50 false
   * alarms.
   */
  private static final double LEAST = 0.5;

  /** The classes behind the first, which is "none". */
  static final List<RedFlagKind> KINDS = List.of(RedFlagKind.values());

  private final float[] biases;
  private final float[][] weights;

  private Weights(float[] biases, float[][] weights) {
    this.biases = biases;
    this.weights = weights;
  }

  /**
   * @throws IllegalStateException when the jar lacks the file
   */
  static Weights of(Language language) {
    String name = "weights-" + language.tag() + ".bin";
    try (InputStream in = Weights.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + name);
      }
      return read(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  /** Weights that are still being learned: the arrays are shared, not copied. */
  static Weights of(float[] biases, float[][] weights) {
    return new Weights(biases, weights);
  }

  private static Weights read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    float[] biases = new float[classes];
    float[][] weights = new float[classes][Marks.SIZE];
    for (int c = 0; c < classes; c++) {
      biases[c] = in.readFloat();
      float scale = in.readFloat();
      for (int i = 0; i < Marks.SIZE; i++) {
        weights[c][i] = in.readByte() * scale;
      }
    }
    return new Weights(biases, weights);
  }

  /** The likeliest danger, when some danger is likelier than {@link #LEAST}. */
  Optional<RedFlagKind> likeliest(Set<Integer> marks) {
    double[] shares = shares(marks);
    if (1 - shares[0] < LEAST) {
      return Optional.empty();
    }
    int best = 1;
    for (int c = 2; c < shares.length; c++) {
      best = shares[c] > shares[best] ? c : best;
    }
    return Optional.of(KINDS.get(best - 1));
  }

  /** The probability of each class, by softmax; marks count by the root of their number. */
  double[] shares(Set<Integer> marks) {
    double[] shares = new double[biases.length];
    double scale = 1 / Math.sqrt(Math.max(1, marks.size()));
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      double score = 0;
      for (int mark : marks) {
        score += weights[c][mark];
      }
      shares[c] = Math.exp(biases[c] + score * scale);
      sum += shares[c];
    }
    for (int c = 0; c < shares.length; c++) {
      shares[c] /= sum;
    }
    return shares;
  }
}
