package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A browser as the server sees one: cookies, an Origin, server-sent events. */
final class Browser {
  private static final String BOUNDARY = "----part";
  static final ObjectMapper JSON = new ObjectMapper();

  record Answer(int status, JsonNode json, java.net.http.HttpHeaders headers) {}

  record Sent(String event, String id, JsonNode data) {}

  final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private URI server;

  Browser(int port) {
    server = URI.create("http://127.0.0.1:" + port);
  }

  /** The same browser, after the server was started anew. */
  void movesTo(int port) {
    server = URI.create("http://127.0.0.1:" + port);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", "ko-KR,en;q=0.5");
  }

  HttpRequest.Builder ownRequest(String path) {
    return request(path).header("Origin", server.toString());
  }

  Answer ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    String type = response.headers().firstValue("Content-Type").orElse("");
    JsonNode json = JSON.readTree(type.startsWith("application/json") ? response.body() : "{}");
    return new Answer(response.statusCode(), json, response.headers());
  }

  Answer get(String path) throws IOException, InterruptedException {
    return ask(request(path));
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofByteArray()).body();
  }

  Answer post(String path, Map<String, String> body) throws IOException, InterruptedException {
    return ask(
        ownRequest(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Opens a session, as the page does first. */
  Browser arrives() throws IOException, InterruptedException {
    post("/api/session", Map.of());
    return this;
  }

  Answer says(String text) throws IOException, InterruptedException {
    return post("/api/messages", Map.of("text", text));
  }

  Answer uploads(String name, byte[] file, String caption)
      throws IOException, InterruptedException {
    return ask(
        ownRequest("/api/photos")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(form(name, file, caption))));
  }

  static byte[] form(String name, byte[] file, String caption) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    write(form, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\n");
    write(form, caption + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data;");
    write(form, " name=\"photo\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg\r\n\r\n");
    form.write(file);
    write(form, "\r\n--" + BOUNDARY + "--\r\n");
    return form.toByteArray();
  }

  private static void write(ByteArrayOutputStream form, String text) throws IOException {
    form.write(text.getBytes(StandardCharsets.UTF_8));
  }

  Listening listens(String query, String... headers) {
    HttpRequest.Builder request = request("/api/events" + query);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Listening(request.header("Accept", "text/event-stream").build());
  }

  /** One open stream of events. */
  final class Listening implements AutoCloseable {
    final List<Sent> events = new CopyOnWriteArrayList<>();
    volatile boolean open;
    private final HttpClient stream =
        HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
    private final CompletableFuture<HttpResponse<Stream<String>>> response;
    private String event = "";
    private String id = "";

    Listening(HttpRequest request) {
      response = stream.sendAsync(request, BodyHandlers.ofLines());
      Thread reader = new Thread(this::readAll);
      reader.setDaemon(true);
      reader.start();
    }

    private void readAll() {
      try {
        response.join().body().forEach(this::read);
      } catch (UncheckedIOException | CancellationException e) {
        open = false;
      }
    }

    private void read(String line) {
      open = true;
      if (line.startsWith("event:")) {
        event = line.substring(6).strip();
      } else if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("data:")) {
        events.add(new Sent(event, id, tree(line.substring(5))));
      } else if (line.isEmpty()) {
        event = "";
      }
    }

    private static JsonNode tree(String json) {
      try {
        return JSON.readTree(json);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    List<String> texts() {
      return events.stream().map(e -> e.data().at("/text/0/text").asText()).toList();
    }

    @Override
    public void close() {
      if (!response.cancel(true)) {
        response.join().body().close();
      }
    }
  }
}
