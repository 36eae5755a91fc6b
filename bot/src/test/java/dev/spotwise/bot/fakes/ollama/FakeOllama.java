package dev.spotwise.bot.fakes.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An Ollama server on a free local port. Thread-safe. */
public final class FakeOllama implements AutoCloseable {
  public static final String MODEL = "gemma3:1b";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CopyOnWriteArrayList<ChatCall> calls = new CopyOnWriteArrayList<>();
  private final CopyOnWriteArrayList<String> refusals = new CopyOnWriteArrayList<>();
  private final Map<String, Function<String, float[]>> models = new ConcurrentHashMap<>();
  private final AtomicInteger hungUp = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Author author;
  private final Javalin server;

  private FakeOllama(Author author) {
    this.author = author;
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/api/tags", this::tags);
                  config.routes.post("/api/chat", context -> guarded(context, this::chat));
                  config.routes.post("/api/pull", context -> guarded(context, this::pull));
                  config.routes.post("/api/embed", context -> guarded(context, this::embed));
                })
            .start("127.0.0.1", 0);
  }

  /** Has {@link #MODEL}, which writes as the author says. */
  public static FakeOllama writing(Author author) {
    FakeOllama ollama = new FakeOllama(author);
    ollama.has(MODEL);
    return ollama;
  }

  /** Has {@link #MODEL}, which always plays the same script. */
  public static FakeOllama playing(Script script) {
    return writing(call -> script);
  }

  /** Runs, but has no model yet. */
  public static FakeOllama withoutModels() {
    return new FakeOllama(call -> Script.answer("NO ANSWER"));
  }

  /** Gets a model that writes. */
  public void has(String model) {
    models.put(model, text -> new float[0]);
  }

  /** Gets a model that makes vectors. */
  public void has(String model, Function<String, float[]> vectors) {
    models.put(model, vectors);
  }

  /** Loses a model, as when an operator removes it. */
  public void loses(String model) {
    models.remove(model);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Calls to write that were in order, oldest first. */
  public List<ChatCall> calls() {
    return List.copyOf(calls);
  }

  /** Why calls were refused. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** How many times a client hung up before the script was over. */
  public int hungUp() {
    return hungUp.get();
  }

  private interface Route {
    void serve(JsonNode body, Context context) throws IOException;
  }

  private void guarded(Context context, Route route) {
    try {
      route.serve(JSON.readTree(context.body()), context);
    } catch (Refusal refusal) {
      refuse(context, refusal);
    } catch (JsonProcessingException e) {
      refuse(context, Refusal.badRequest("not JSON"));
    } catch (IOException e) {
      hungUp.incrementAndGet();
    }
  }

  private void refuse(Context context, Refusal refusal) {
    refusals.add(String.valueOf(refusal.getMessage()));
    context
        .status(refusal.status)
        .contentType("application/json")
        .result(JSON.createObjectNode().put("error", refusal.getMessage()).toString());
  }

  private void tags(Context context) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("models");
    models.keySet().stream().sorted().forEach(name -> list.addObject().put("name", name));
    for (JsonNode model : list) {
      String name = model.path("name").asText();
      ((ObjectNode) model)
          .put("model", name)
          .put("modified_at", "2026-11-01T00:00:00Z")
          .put("size", 815_319_791L)
          .put("digest", "8648f39daa8fbf5b18c7b4e6a8fb4990c692751d49917417b8842ca5758e7ffc")
          .putObject("details")
          .put("format", "gguf")
          .put("family", "gemma3")
          .put("parameter_size", "999.89M")
          .put("quantization_level", "Q4_K_M");
    }
    context.contentType("application/json").result(answer.toString());
  }

  private void chat(JsonNode body, Context context) throws IOException {
    String model = known(body);
    ChatCall call = ChatCall.of(body);
    calls.add(call);
    new ScriptPlayer(model, closing).play(author.write(call), context);
  }

  private void pull(JsonNode body, Context context) {
    String model = body.path("model").asText(body.path("name").asText());
    if (model.isEmpty()) {
      throw Refusal.badRequest("model is required");
    }
    has(model);
    context
        .contentType("application/x-ndjson")
        .result("{\"status\":\"pulling manifest\"}\n{\"status\":\"success\"}\n");
  }

  private void embed(JsonNode body, Context context) {
    String model = known(body);
    ObjectNode answer = JSON.createObjectNode().put("model", model);
    ArrayNode vectors = answer.putArray("embeddings");
    JsonNode input = body.path("input");
    for (JsonNode text : input.isTextual() ? JSON.createArrayNode().add(input) : input) {
      ArrayNode vector = vectors.addArray();
      for (float value : vectorsOf(model).apply(text.asText())) {
        vector.add(value);
      }
    }
    if (vectors.isEmpty()) {
      throw Refusal.badRequest("input is empty");
    }
    context.contentType("application/json").result(answer.toString());
  }

  private String known(JsonNode body) {
    String model = body.path("model").asText();
    if (!models.containsKey(model)) {
      throw Refusal.unknownModel(model);
    }
    return model;
  }

  private Function<String, float[]> vectorsOf(String model) {
    return Optional.ofNullable(models.get(model)).orElseThrow(() -> Refusal.unknownModel(model));
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop();
  }
}
