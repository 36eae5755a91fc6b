package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.bot.ops.Settings;
import dev.spotwise.bot.ops.SettingsException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tests what the program needs, and says what is wrong. */
@Command(
    name = "status",
    description = "Test settings, nets, handbook, database, Ollama and Telegram.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    List<StatusCheck> checks;
    try {
      checks = new StatusChecks(Settings.load()).run();
    } catch (SettingsException e) {
      checks = List.of(StatusCheck.failed("settings", String.valueOf(e.getMessage())));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(json(checks));
    } else {
      checks.forEach(c -> out.printf("%-7s %-10s %s%n", c.state().word(), c.name(), c.detail()));
    }
    return checks.stream().allMatch(StatusCheck::usable) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static ObjectNode json(List<StatusCheck> checks) {
    ObjectNode json = Json.object().put("ok", checks.stream().allMatch(StatusCheck::usable));
    ArrayNode rows = json.putArray("checks");
    for (StatusCheck check : checks) {
      rows.addObject()
          .put("name", check.name())
          .put("state", check.state().word())
          .put("detail", check.detail());
    }
    return json;
  }
}
