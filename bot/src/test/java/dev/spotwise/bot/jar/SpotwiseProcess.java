package dev.spotwise.bot.jar;

import dev.spotwise.bot.fakes.telegram.FakeBotApi;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar, running as its own process with a data folder of its own. */
final class SpotwiseProcess implements AutoCloseable {
  private final Process process;
  private final int port;
  private final Path log;

  private SpotwiseProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Where no language model ever answers. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  /** Starts {@code serve}, with Telegram at the fake and no language model. */
  static SpotwiseProcess serve(Path home, FakeBotApi telegram) throws IOException {
    return serve(home, telegram, NOWHERE);
  }

  /** Starts {@code serve}, with Telegram at the fake and a language model at an address. */
  static SpotwiseProcess serve(Path home, FakeBotApi telegram, URI ollama) throws IOException {
    return serve(home, telegram, ollama, freePort());
  }

  /** Starts it anew at the same address, after it ended. */
  SpotwiseProcess again(Path home, FakeBotApi telegram) throws IOException {
    return serve(home, telegram, NOWHERE, port);
  }

  private static SpotwiseProcess serve(Path home, FakeBotApi telegram, URI ollama, int port)
      throws IOException {
    Path log = home.resolve("serve.log");
    ProcessBuilder builder = new ProcessBuilder(command("serve"));
    builder.environment().put("SPOTWISE_HOME", home.toString());
    builder.environment().put("SPOTWISE_WEB_PORT", Integer.toString(port));
    builder.environment().put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
    builder.environment().put("TELEGRAM_API_URL", telegram.url().toString());
    builder.environment().put("OLLAMA_URL", ollama.toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new SpotwiseProcess(builder.start(), port, log);
  }

  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-jar");
    command.add(jar().toString());
    command.addAll(List.of(arguments));
    return command;
  }

  static Path jar() {
    return Path.of(System.getProperty("spotwise.jar", "target/spotwise.jar")).toAbsolutePath();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI web() {
    return URI.create("http://127.0.0.1:" + port);
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  boolean alive() {
    return process.isAlive();
  }

  /** SIGKILL: nothing of the process runs any more after this returns. */
  void kill() {
    process.destroyForcibly();
    if (!ended()) {
      throw new AssertionError("the process outlived SIGKILL");
    }
  }

  private boolean ended() {
    try {
      return process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** SIGTERM, and SIGKILL for what does not obey. */
  @Override
  public void close() {
    process.destroy();
    if (!ended()) {
      kill();
    }
  }
}
