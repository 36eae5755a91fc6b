package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.bot.channel.ChatRef;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * One browser window that listens. Lines are never pushed to it but read from the transcript, from
 * where the window stands, so none is lost or doubled whatever happens in between. Thread-safe; a
 * browser that reads slowly holds up only its own window.
 */
final class Window {
  private static final int BATCH = 100;

  private final ChatRef chat;
  private final SseClient browser;
  private final Transcript transcript;
  private final ObjectMapper json;
  private final Executor executor;

  /** By kind, since only the newest preview matters. Guarded by itself, as is running. */
  private final Map<Class<?>, Event> waiting = new LinkedHashMap<>();

  private boolean running;

  /** Touched only by the one running task. */
  private long last;

  /**
   * @param last number of the line that the browser has seen
   */
  Window(
      ChatRef chat,
      long last,
      SseClient browser,
      Transcript transcript,
      ObjectMapper json,
      Executor executor) {
    this.chat = chat;
    this.last = last;
    this.browser = browser;
    this.transcript = transcript;
    this.json = json;
    this.executor = executor;
  }

  void tell(Event event) {
    synchronized (waiting) {
      if (event instanceof Event.Lines) {
        // What is said ends the preview of it.
        waiting.remove(Event.Preview.class);
      }
      waiting.remove(event.getClass());
      waiting.put(event.getClass(), event);
      if (running) {
        return;
      }
      running = true;
    }
    executor.execute(this::work);
  }

  private void work() {
    List<Event> events = take();
    while (!events.isEmpty()) {
      try {
        events.forEach(this::write);
      } catch (RuntimeException e) {
        // The browser comes back and reads on from the last line that it has seen.
        close();
      }
      events = take();
    }
  }

  private List<Event> take() {
    synchronized (waiting) {
      List<Event> events = new ArrayList<>(waiting.values());
      waiting.clear();
      running = !events.isEmpty();
      return events;
    }
  }

  private void write(Event event) {
    if (browser.terminated()) {
      return;
    }
    if (event instanceof Event.Lines) {
      writeLines();
    } else if (event instanceof Event.Preview preview) {
      browser.sendEvent("preview", text(Map.of("text", preview.text())));
    } else if (event instanceof Event.Busy busy) {
      String activity = busy.activity().name().toLowerCase(Locale.ROOT);
      browser.sendEvent("activity", text(Map.of("activity", activity)));
    } else if (event instanceof Event.Farewell farewell) {
      browser.sendEvent(farewell.line().event(), text(farewell.line()));
    } else {
      browser.sendComment("beat");
    }
  }

  private void writeLines() {
    List<Line> lines;
    do {
      lines = transcript.after(chat, last, BATCH);
      for (Line line : lines) {
        LineView view = LineView.of(line);
        browser.sendEvent(view.event(), text(view), String.valueOf(line.number()));
        last = line.number();
      }
    } while (lines.size() == BATCH && !browser.terminated());
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  void close() {
    browser.close();
  }
}
