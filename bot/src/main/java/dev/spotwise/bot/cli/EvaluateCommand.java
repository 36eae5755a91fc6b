package dev.spotwise.bot.cli;

import dev.spotwise.bot.ops.Settings;
import dev.spotwise.inference.Examiner;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.evaluation.Evaluation;
import dev.spotwise.inference.evaluation.EvaluationResult;
import dev.spotwise.inference.evaluation.PredictionsCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the nets at work on labelled pictures. */
@Command(
    name = "evaluate",
    description =
        "Score the nets on LABEL/picture: the seven lesion classes, or skin and not_skin.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(
      names = "--predictions",
      paramLabel = "OUT.csv",
      description = "Write a line a picture, and plots as PNG beside it.")
  private @Nullable Path predictions;

  @Option(
      names = "--kind",
      paramLabel = "dermoscopy|photo",
      description = "Score this kind's classifier on every picture, whatever the gate says.")
  private @Nullable PhotoKind kind;

  @Parameters(paramLabel = "DIR_OR_ZIP")
  private @Nullable Path source;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try (Examiner examiner = Nets.open(Settings.load())) {
      EvaluationResult result =
          Evaluation.of(examiner, Objects.requireNonNull(source), Optional.ofNullable(kind));
      result.unreadable().forEach(name -> err.println("could not be read, not counted: " + name));
      out.println(json ? EvaluationJson.of(result) : EvaluationTable.of(result));
      if (predictions != null) {
        write(predictions, result);
      }
    }
    return ExitCode.OK;
  }

  private static void write(Path csv, EvaluationResult result) throws IOException {
    try (Writer writer = Files.newBufferedWriter(csv)) {
      PredictionsCsv.write(result.predictions(), writer);
    }
    if (result instanceof EvaluationResult.Classifier classifier) {
      EvaluationPlots.write(csv, classifier.predictions());
    }
  }
}
