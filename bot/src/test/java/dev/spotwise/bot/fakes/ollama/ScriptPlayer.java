package dev.spotwise.bot.fakes.ollama;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays a script into an HTTP answer, line by line. */
final class ScriptPlayer {
  /** Longer than the client's own patience in any test. */
  private static final int LONGEST_WAIT_SECONDS = 120;

  private final String model;
  private final CountDownLatch closing;

  ScriptPlayer(String model, CountDownLatch closing) {
    this.model = model;
    this.closing = closing;
  }

  /**
   * @throws IOException when the client has hung up
   */
  void play(Script script, Context context) throws IOException {
    context.status(script.status).contentType("application/x-ndjson");
    if (script.status != 200) {
      context.result("{\"error\":\"llama runner process has terminated\"}");
      return;
    }
    if (script.broken) {
      // A length that is never reached: the server drops the connection.
      context.res().setContentLength(1_000_000);
    }
    ServletOutputStream out = context.res().getOutputStream();
    for (Script.Step step : script.steps) {
      act(step, out);
    }
  }

  private void act(Script.Step step, ServletOutputStream out) throws IOException {
    if (step instanceof Script.Step.Piece piece) {
      write(line(piece.text()), out);
    } else if (step instanceof Script.Step.Line line) {
      write(line.text(), out);
    } else if (step instanceof Script.Step.Wait wait) {
      await(wait.latch());
    } else if (step instanceof Script.Step.Done done) {
      write(end(done.reason()), out);
    } else if (step instanceof Script.Step.Forever forever) {
      String line = line(forever.text());
      while (closing.getCount() > 0) {
        write(line, out);
      }
    }
  }

  private void await(CountDownLatch latch) throws IOException {
    try {
      for (int i = 0; i < LONGEST_WAIT_SECONDS * 20 && closing.getCount() > 0; i++) {
        if (latch.await(50, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("nobody waits any more");
  }

  private String line(String content) {
    ObjectNode line = head();
    line.putObject("message").put("role", "assistant").put("content", content);
    return line.put("done", false).toString();
  }

  private String end(String reason) {
    ObjectNode line = head();
    line.putObject("message").put("role", "assistant").put("content", "");
    return line.put("done", true)
        .put("done_reason", reason)
        .put("total_duration", 1_000_000)
        .put("prompt_eval_count", 100)
        .put("eval_count", 10)
        .toString();
  }

  private ObjectNode head() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("model", model)
        .put("created_at", "2026-11-27T00:00:00Z");
  }

  private static void write(String line, ServletOutputStream out) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
