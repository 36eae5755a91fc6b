package dev.spotwise.bot.cli;

import dev.spotwise.bot.ops.SettingsException;
import dev.spotwise.inference.InvalidNetsException;
import dev.spotwise.inference.evaluation.InvalidEvaluationException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into a sentence for people and an exit code for programs. */
final class Faults {
  private static final Logger log = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  /** 2 for wrong usage and input that cannot be used, 1 for everything else. */
  static int exitCode(Throwable fault) {
    return fault instanceof UnreadableInputException
            || fault instanceof InvalidEvaluationException
            || fault instanceof NoSuchFileException
            || fault instanceof ParameterException
        ? ExitCode.USAGE
        : ExitCode.SOFTWARE;
  }

  static int explain(Exception fault, CommandLine command, ParseResult parsed) {
    command.getErr().println(sentence(fault));
    return exitCode(fault);
  }

  private static String sentence(Exception fault) {
    if (fault instanceof NoSuchFileException missing) {
      return "There is no file or folder " + missing.getFile();
    }
    if (fault instanceof UnreadableInputException
        || fault instanceof InvalidEvaluationException
        || fault instanceof SettingsException
        || fault instanceof InvalidNetsException
        || fault instanceof IOException) {
      return String.valueOf(fault.getMessage());
    }
    log.error("unexpected fault", fault);
    return "Something went wrong that should not: " + fault;
  }
}
