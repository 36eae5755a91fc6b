package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.PictureSource;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser reads: what was said so far, what is said now, and pictures. */
final class ReadApi {
  private static final int HISTORY_LINES = 200;

  private final ObjectMapper json;
  private final Visitors visitors;
  private final RateLimits limits;
  private final Transcript transcript;
  private final Windows windows;
  private final Farewells farewells;
  private final PictureSource pictures;

  ReadApi(
      ObjectMapper json,
      Visitors visitors,
      RateLimits limits,
      Transcript transcript,
      Windows windows,
      Farewells farewells,
      PictureSource pictures) {
    this.json = json;
    this.visitors = visitors;
    this.limits = limits;
    this.transcript = transcript;
    this.windows = windows;
    this.farewells = farewells;
    this.pictures = pictures;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/history", this::history);
    // Refused before the stream begins, since then its status is sent.
    routes.before("/api/events", this::reader);
    routes.sse("/api/events", this::events);
    routes.get("/api/pictures/{line}", this::picture);
  }

  private ChatRef reader(Context request) {
    ChatRef chat = visitors.chat(request);
    limits.count(Limit.READ, chat.id());
    return chat;
  }

  private void history(Context request) {
    ChatRef chat = reader(request);
    List<Line> lines = transcript.last(chat, HISTORY_LINES);
    long last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
    List<LineView> views = new ArrayList<>(lines.stream().map(LineView::of).toList());
    farewells.of(chat).ifPresent(views::add);
    request.json(Map.of("lines", views, "last", last));
  }

  /** From the line on that the browser has seen; without one, from the newest on. */
  private void events(SseClient browser) {
    Context request = browser.ctx();
    ChatRef chat = visitors.chat(request);
    long last =
        number(request.header("Last-Event-ID"))
            .or(() -> number(request.queryParam("after")))
            .orElseGet(() -> newest(chat));
    Window window = new Window(chat, last, browser, transcript, json, windows.writers());
    browser.keepAlive();
    browser.onClose(() -> windows.remove(chat, window));
    windows.add(chat, window);
    window.tell(new Event.Beat());
    // After it was added, so that nothing that is said meanwhile falls between.
    window.tell(new Event.Lines());
  }

  private long newest(ChatRef chat) {
    List<Line> lines = transcript.last(chat, 1);
    return lines.isEmpty() ? 0 : lines.get(0).number();
  }

  private static Optional<Long> number(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> t.matches("\\d{1,18}")).map(Long::valueOf);
  }

  private void picture(Context request) throws IOException {
    ChatRef chat = reader(request);
    Outgoing.Card card =
        number(request.pathParam("line"))
            .flatMap(line -> transcript.find(chat, line))
            .flatMap(ReadApi::card)
            .orElseThrow(Problem.NOT_FOUND::refuse);
    try {
      request.contentType("image/png").result(pictures.open(card.picture()));
    } catch (IOException e) {
      throw new RefusedException(Problem.NOT_FOUND);
    }
  }

  private static Optional<Outgoing.Card> card(Line line) {
    return line.entry() instanceof Entry.Said said && said.what() instanceof Outgoing.Card card
        ? Optional.of(card)
        : Optional.empty();
  }
}
