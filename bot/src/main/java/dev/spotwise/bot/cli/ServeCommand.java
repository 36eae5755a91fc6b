package dev.spotwise.bot.cli;

import dev.spotwise.bot.ops.Settings;
import dev.spotwise.bot.service.SpotwiseService;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the bot until it is told to stop. */
@Command(
    name = "serve",
    description = "Telegram if TELEGRAM_BOT_TOKEN is set, and the chat page. The default command.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    CountDownLatch stopped = new CountDownLatch(1);
    SpotwiseService service = SpotwiseService.open(Settings.load(), Clock.systemUTC());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.close();
                  stopped.countDown();
                },
                "shutdown"));
    service.start();
    service.announcements().forEach(out::println);
    stopped.await();
    return ExitCode.OK;
  }
}
