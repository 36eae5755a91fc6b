package dev.spotwise.bot.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;

/** The page's files, out of the jar. */
final class Page {
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "chat.css", "text/css; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private Page() {}

  static void addTo(RoutesConfig routes) {
    add(routes, "/", "index.html");
    for (String name :
        new String[] {
          "chat.css", "icon.svg", "chat.js", "words.js", "lines.js", "photo.js", "server.js"
        }) {
      add(routes, "/" + name, name);
    }
  }

  private static void add(RoutesConfig routes, String path, String name) {
    byte[] bytes = read(name);
    String tag = '"' + HexFormat.of().formatHex(Visitors.sha256(bytes), 0, 8) + '"';
    String type = TYPES.getOrDefault(name, SCRIPT);
    routes.get(path, request -> serve(request, bytes, type, tag));
  }

  /** Asked for anew each time, so that a page never runs with an older version's script. */
  private static void serve(Context request, byte[] bytes, String type, String tag) {
    request.header("Cache-Control", "no-cache").header("ETag", tag);
    if (tag.equals(request.header("If-None-Match"))) {
      request.status(304);
    } else {
      request.contentType(type).result(bytes);
    }
  }

  private static byte[] read(String name) {
    try (InputStream file = Page.class.getResourceAsStream("/web/" + name)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: web/" + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
