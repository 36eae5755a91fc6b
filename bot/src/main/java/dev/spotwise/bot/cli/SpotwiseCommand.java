package dev.spotwise.bot.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's commands; {@code serve} where none is named. */
@Command(
    name = "spotwise",
    description = "A chat assistant that looks at spots on the skin. It is no doctor.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      AskCommand.class,
      EvaluateCommand.class,
      StatusCommand.class,
      QualityCommand.class
    })
public final class SpotwiseCommand {
  private static final String USUAL = "serve";

  private SpotwiseCommand() {}

  /**
   * Runs a command.
   *
   * @return 0 done, 1 failed, 2 wrong usage or unreadable input
   */
  public static int run(String... args) {
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    return new CommandLine(new SpotwiseCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExitCodeExceptionMapper(Faults::exitCode)
        .setExecutionExceptionHandler(Faults::explain)
        .execute(args.length == 0 ? new String[] {USUAL} : args);
  }

  /** Always UTF-8: Korean must survive a terminal whose locale says otherwise. */
  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
