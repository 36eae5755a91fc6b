package dev.spotwise.bot.jar;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium with one page, driven by the DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls;
  private final List<String> errors;

  private Chromium(
      Process process,
      WebSocket socket,
      Map<Integer, CompletableFuture<JsonNode>> calls,
      List<String> errors) {
    this.process = process;
    this.socket = socket;
    this.calls = calls;
    this.errors = errors;
  }

  /**
   * @param profile folder for the browser's own files
   */
  static Chromium start(Path profile, int width, int height) throws Exception {
    List<String> command = new ArrayList<>(List.of(program().toString()));
    // Without a sandbox, since CI runs as root and the page is our own.
    command.addAll(List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"));
    command.addAll(List.of("--disable-background-networking", "--disable-dev-shm-usage"));
    command.addAll(List.of("--lang=en-US", "--hide-scrollbars", "--remote-debugging-port=0"));
    command.addAll(List.of("--window-size=" + width + "," + height, "--user-data-dir=" + profile));
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolveSibling("chromium.log").toFile())
            .start();
    Listener listener = new Listener();
    WebSocket socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page(profile), listener).join();
    Chromium chromium = new Chromium(process, socket, listener.calls, listener.errors);
    chromium.call("Runtime.enable", Map.of());
    chromium.call("Log.enable", Map.of());
    chromium.call("Page.enable", Map.of());
    Map<String, Object> screen =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
    chromium.call("Emulation.setDeviceMetricsOverride", screen);
    return chromium;
  }

  private static Path program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("this test needs Chromium: install `chromium`"));
  }

  private static URI page(Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    await().atMost(Duration.ofSeconds(60)).until(() -> lines(file).size() >= 2);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + lines(file).get(0) + "/json/list"))
            .build();
    for (JsonNode target :
        JSON.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())) {
      if (target.at("/type").asText().equals("page")) {
        return URI.create(target.at("/webSocketDebuggerUrl").asText());
      }
    }
    throw new AssertionError("Chromium has no page");
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  JsonNode call(String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(id, answer);
    try {
      Map<String, ?> call = Map.of("id", id, "method", method, "params", parameters);
      socket.sendText(JSON.writeValueAsString(call), true).join();
      return answer.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(method + " failed", e);
    }
  }

  void open(URI address) {
    call("Page.navigate", Map.of("url", address.toString()));
  }

  /** The value of an expression in the page; a promise is waited for. */
  JsonNode evaluate(String script) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.at("/exceptionDetails").toString());
    }
    return answer.at("/result/value");
  }

  void awaitTrue(String script) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> evaluate("Boolean(" + script + ")").asBoolean());
  }

  /** Puts a file into a file input, as a person does who chooses it. */
  void choose(String selector, Path file) {
    JsonNode input =
        call(
            "Runtime.evaluate", Map.of("expression", "document.querySelector('" + selector + "')"));
    call(
        "DOM.setFileInputFiles",
        Map.of(
            "files", List.of(file.toString()), "objectId", input.at("/result/objectId").asText()));
  }

  void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  byte[] screenshot() {
    JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(picture.at("/data").asText());
  }

  /** What the page's console holds of errors, refused inline scripts and the like. */
  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Listener implements WebSocket.Listener {
    final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
    final List<String> errors = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        take(message.toString());
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }

    private void take(String text) {
      try {
        JsonNode json = JSON.readTree(text);
        CompletableFuture<JsonNode> call = calls.remove(json.path("id").asInt());
        if (call != null) {
          call.complete(json.path("result"));
        } else if (json.at("/params/entry/level").asText().equals("error")
            || json.at("/method").asText().equals("Runtime.exceptionThrown")) {
          errors.add(text);
        }
      } catch (IOException e) {
        errors.add("not JSON: " + text);
      }
    }
  }
}
