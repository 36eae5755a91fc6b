package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Learns {@code safety/weights-*.bin} by multinomial logistic regression, stochastic gradient
 * descent over the sets that are named and the handbook's questions, which are no danger; run it
 * again after a change of signs or sets:
 *
 * <pre>java ... WeightsTrainer knowledge/src/main/resources/dev/spotwise/knowledge/safety '' blind
 * </pre>
 */
final class WeightsTrainer {
  private static final int CLASSES = 1 + RedFlagKind.values().length;
  private static final int EPOCHS = 40;
  private static final double DECAY = 1e-5;
  private static final double BIAS_RATE = 0.1;

  private final float[] biases = new float[CLASSES];
  private final float[][] weights = new float[CLASSES][Marks.SIZE];

  private record Example(Set<Integer> marks, int label) {}

  /** Arguments: the folder to write to, then the names of the sets. */
  public static void main(String[] args) throws IOException {
    List<String> sets = List.of(args).subList(1, args.length);
    for (Language language : Language.values()) {
      List<Example> examples = new ArrayList<>();
      for (String set : sets) {
        for (var flag : LabelledSets.read("redflags", set, language)) {
          add(flag.text(), language, label(flag.kind()), examples);
        }
        for (var calm : LabelledSets.read("lookalikes", set, language)) {
          add(calm.text(), language, 0, examples);
        }
      }
      for (String question : LabelledSets.questions(language)) {
        add(question, language, 0, examples);
      }
      for (var tuning : LabelledSets.tuning(language)) {
        int label = tuning.kind().startsWith("F:") ? label(tuning.kind().substring(2)) : 0;
        add(tuning.text(), language, label, examples);
      }
      WeightsTrainer trainer = new WeightsTrainer();
      trainer.learn(examples);
      trainer.write(Path.of(args[0], "weights-" + language.tag() + ".bin"));
    }
  }

  private static int label(String kind) {
    return 1 + Weights.KINDS.indexOf(RedFlagKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }

  private static void add(String text, Language language, int label, List<Example> examples) {
    Telling telling = Telling.of(text, language);
    if (!telling.told().isEmpty()) {
      Marks.of(telling.told(), language)
          .limit(1)
          .forEach(marks -> examples.add(new Example(marks, label)));
    }
  }

  private void learn(List<Example> examples) {
    Random random = new Random(1);
    Weights learned = Weights.of(biases, weights);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      double rate = 2 / (1 + epoch * 0.1);
      for (Example example : examples) {
        step(example, learned.shares(example.marks()), rate);
      }
    }
  }

  private void step(Example example, double[] shares, double rate) {
    double scale = 1 / Math.sqrt(example.marks().size());
    for (int c = 0; c < CLASSES; c++) {
      double error = (c == example.label() ? 1 : 0) - shares[c];
      biases[c] += (float) (rate * error * BIAS_RATE);
      for (int mark : example.marks()) {
        weights[c][mark] += (float) (rate * (error * scale - DECAY * weights[c][mark]));
      }
    }
  }

  private void write(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(CLASSES);
      for (int c = 0; c < CLASSES; c++) {
        float largest = 0;
        for (float weight : weights[c]) {
          largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest / Byte.MAX_VALUE;
        byte[] units = new byte[Marks.SIZE];
        for (int i = 0; i < Marks.SIZE; i++) {
          units[i] = (byte) Math.round(weights[c][i] / scale);
        }
        out.writeFloat(biases[c]);
        out.writeFloat(scale);
        out.write(units);
      }
    }
  }
}
