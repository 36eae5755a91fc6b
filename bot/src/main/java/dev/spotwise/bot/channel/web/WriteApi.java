package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spotwise.bot.channel.Button;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a browser sends. A 202 says: it is on disk, and will be answered whatever happens. */
final class WriteApi {
  /** Longer than Telegram's 4,096, so that no question that fits there is refused here. */
  static final int TEXT_LIMIT = 5_000;

  /** A text of that length in JSON, were each character escaped. */
  private static final int JSON_LIMIT = 6 * TEXT_LIMIT + 1_000;

  /** How far back a button may lie. */
  private static final int BUTTON_LINES = 200;

  private record Body(@Nullable String text, @Nullable String data, @Nullable String key) {}

  private final ObjectMapper json;
  private final Visitors visitors;
  private final Access access;
  private final RateLimits limits;
  private final Transcript transcript;
  private final Inbound inbound;

  WriteApi(
      ObjectMapper json,
      Visitors visitors,
      Access access,
      RateLimits limits,
      Transcript transcript,
      Inbound inbound) {
    this.json = json;
    this.visitors = visitors;
    this.access = access;
    this.limits = limits;
    this.transcript = transcript;
    this.inbound = inbound;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/session", this::session);
    routes.post("/api/messages", this::message);
    routes.post("/api/presses", this::press);
  }

  /** With the token if there is one: a browser without its cookie is told that it is needed. */
  private void session(Context request) throws IOException {
    limits.count(Limit.SESSION, request.ip());
    Body body = body(request);
    if (body.text() == null) {
      access.check(request);
    } else {
      limits.count(Limit.TOKEN, request.ip());
      access.present(request, body.text());
    }
    visitors.welcome(request);
    request.status(204);
  }

  private void message(Context request) throws IOException {
    ChatRef chat = visitors.chat(request);
    limits.count(Limit.MESSAGE, chat.id());
    Body body = body(request);
    String text = body.text() == null ? "" : body.text().strip();
    if (text.isEmpty()) {
      throw Problem.EMPTY.refuse();
    }
    if (text.length() > TEXT_LIMIT) {
      throw Problem.TOO_LONG.refuse();
    }
    accept(request, chat, body, new Entry.Wrote(text), Incoming.Text.of(text));
  }

  private void press(Context request) throws IOException {
    ChatRef chat = visitors.chat(request);
    limits.count(Limit.PRESS, chat.id());
    Body body = body(request);
    if (body.data() == null) {
      throw Problem.BAD_REQUEST.refuse();
    }
    Entry.Pressed pressed = find(chat, body.data()).orElseThrow(Problem.STALE_BUTTON::refuse);
    String line = String.valueOf(pressed.line());
    accept(request, chat, body, pressed, new Incoming.Press(pressed.data(), Optional.of(line)));
  }

  /** The newest button with this data: only what was offered can be pressed. */
  private Optional<Entry.Pressed> find(ChatRef chat, String data) {
    Entry.@Nullable Pressed newest = null;
    for (Line line : transcript.last(chat, BUTTON_LINES)) {
      if (line.entry() instanceof Entry.Said said) {
        Optional<Button> button =
            said.what().buttons().stream()
                .flatMap(row -> row.stream())
                .filter(b -> b.data().equals(data))
                .findFirst();
        if (button.isPresent()) {
          newest = new Entry.Pressed(button.get().label(), data, line.number());
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  private void accept(Context request, ChatRef chat, Body body, Entry entry, Incoming content) {
    String key = key(Optional.ofNullable(body.key()));
    inbound.accept(chat, key, Sentences.languageTag(request), entry, content);
    request.status(202).json(Map.of("key", key));
  }

  /** The browser's own, so that it may try again; else a new one. */
  static String key(Optional<String> given) {
    return given.filter(k -> k.matches("[A-Za-z0-9-]{8,64}")).orElseGet(WriteApi::newKey);
  }

  private static String newKey() {
    byte[] key = new byte[16];
    ThreadLocalRandom.current().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private Body body(Context request) throws IOException {
    if (request.req().getContentLengthLong() > JSON_LIMIT) {
      throw Problem.TOO_LONG.refuse();
    }
    try (InputStream in = request.bodyInputStream()) {
      byte[] bytes = in.readNBytes(JSON_LIMIT + 1);
      if (bytes.length > JSON_LIMIT) {
        throw Problem.TOO_LONG.refuse();
      }
      return parse(bytes);
    }
  }

  private Body parse(byte[] bytes) {
    try {
      Body body = json.readValue(bytes, Body.class);
      if (body != null) {
        return body;
      }
    } catch (IOException e) {
      // Said in our own words: the parser's would quote what the person wrote.
    }
    throw Problem.BAD_REQUEST.refuse();
  }
}
