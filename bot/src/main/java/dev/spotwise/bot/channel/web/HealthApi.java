package dev.spotwise.bot.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** For who watches over the server: whether it lives, and whether it can work. */
final class HealthApi {
  private final Readiness readiness;

  HealthApi(Readiness readiness) {
    this.readiness = readiness;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/healthz", request -> request.json(Map.of("status", "ok")));
    routes.get("/readyz", this::ready);
  }

  private void ready(Context request) {
    Map<String, Boolean> parts = readiness.parts();
    boolean ready = !parts.containsValue(false);
    request
        .status(ready ? 200 : 503)
        .json(Map.of("status", ready ? "ready" : "not_ready", "parts", parts));
  }
}
