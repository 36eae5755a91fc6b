package dev.spotwise.bot.answer;

import dev.spotwise.bot.answer.quality.KnownQuestion;
import dev.spotwise.bot.answer.quality.TestSets;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of an answer without a language model, on one thread. Run by {@code mvn -q -DskipTests
 * -Pbench -pl bot -am verify}.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnswerBenchmark {
  @Param({"EN", "KO"})
  public Language language = Language.EN;

  private Answerer answerer = Asking.handbook();
  private List<KnownQuestion> questions = List.of();
  private int next;

  @Setup
  public void load() throws IOException {
    answerer = Asking.handbook().warm();
    questions = new TestSets(Path.of("../knowledge/src/test/resources")).questions(language);
  }

  /** One question of the test set after another. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Fork(1)
  @Warmup(iterations = 2, time = 10)
  @Measurement(iterations = 3, time = 10)
  public Answer answer() {
    KnownQuestion known = questions.get(next++ % questions.size());
    return answerer.answer(
        new Question(known.question(), Optional.of(language), known.about(), List.of()),
        Preview.NONE);
  }

  @TearDown
  public void close() {
    answerer.close();
  }
}
