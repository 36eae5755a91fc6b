package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.answer.quality.AnswerQuality;
import dev.spotwise.bot.answer.quality.Score;
import dev.spotwise.bot.answer.quality.TestSets;
import dev.spotwise.knowledge.Handbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the test sets of questions, for those who work on handbook, search and safety rules. */
@Command(
    name = "answers-report",
    hidden = true,
    description = "Ask all questions of the test sets in a folder, and count.",
    mixinStandardHelpOptions = true)
final class QualityCommand implements Callable<Integer> {
  private static final double NANOS_PER_MILLI = 1e6;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Parameters(paramLabel = "DIR", description = "Has questions/en.jsonl and the other sets.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    try (Answerer answerer = AskCommand.open(Handbook.shipped()).warm()) {
      AnswerQuality quality = new AnswerQuality(answerer, new TestSets(folder));
      List<Score> scores = quality.measure();
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      if (json) {
        out.println(json(scores, quality.times()));
      } else {
        scores.forEach(score -> out.println(line(score)));
        out.printf(
            "%.1f ms median, %.1f ms at 95 %%%n", at(quality.times(), 50), at(quality.times(), 95));
      }
    }
    return ExitCode.OK;
  }

  private static String line(Score score) {
    return "%-10s %-2s %-22s %-10s %4d of %4d  %.3f"
        .formatted(
            score.set(),
            score.language().tag(),
            score.kind(),
            score.measure(),
            score.hits(),
            score.of(),
            score.share());
  }

  private static ObjectNode json(List<Score> scores, List<Duration> times) {
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("scores");
    for (Score score : scores) {
      rows.addObject()
          .put("set", score.set())
          .put("language", score.language().tag())
          .put("kind", score.kind())
          .put("measure", score.measure())
          .put("hits", score.hits())
          .put("n", score.of())
          .put("share", Json.round(score.share()));
    }
    return json.put("millis_p50", at(times, 50)).put("millis_p95", at(times, 95));
  }

  /** A percentile of sorted times, in milliseconds. */
  private static double at(List<Duration> times, int percent) {
    return times.isEmpty()
        ? 0
        : times.get((times.size() - 1) * percent / 100).toNanos() / NANOS_PER_MILLI;
  }
}
