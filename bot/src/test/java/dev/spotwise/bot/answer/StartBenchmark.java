package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.HandbookSearch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Handbook, index and first answer in a fresh Java. Run as {@link AnswerBenchmark} is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {
  @Param({"Is a melanoma dangerous?", "흑색종은 위험한가요?"})
  public String question = "";

  @Benchmark
  public Answer start() {
    Handbook handbook = Handbook.shipped();
    try (Answerer first = Answerer.over(handbook, HandbookSearch.over(handbook))) {
      return first.answer(Question.of(question), Preview.NONE);
    }
  }
}
