package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.HandbookSearch;
import dev.spotwise.knowledge.Hit;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Query;
import java.util.List;
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

/**
 * A start in a fresh Java, until the first answer and until the first passages. Run as {@link
 * AnswerBenchmark} is, on one core: {@code taskset -c 0}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {
  @Param({"EN", "KO"})
  public Language language = Language.EN;

  @Benchmark
  public Answer answer() {
    Handbook handbook = Handbook.shipped();
    try (Answerer first = Answerer.over(handbook, HandbookSearch.over(handbook))) {
      return first.answer(Question.of(question()), Preview.NONE);
    }
  }

  /** The part of a start that search takes: pages, dictionary, index and the first question. */
  @Benchmark
  public List<Hit> search() {
    try (HandbookSearch search = HandbookSearch.over(Handbook.shipped())) {
      return search.search(Query.of(question(), language));
    }
  }

  private String question() {
    return language == Language.EN ? "Is a melanoma dangerous?" : "흑색종은 위험한가요?";
  }
}
