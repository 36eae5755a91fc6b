package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: guards first, then routes; and every refusal as a sentence. */
final class WebServer {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private WebServer() {}

  static Javalin create(Guard guard, ObjectMapper json, List<Consumer<RoutesConfig>> routes) {
    return Javalin.create(config -> configure(config, guard, json, routes));
  }

  private static void configure(
      JavalinConfig config, Guard guard, ObjectMapper json, List<Consumer<RoutesConfig>> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jsonMapper(new JavalinJackson(json, false));
    config.http.maxRequestSize = PhotoApi.PHOTO_LIMIT;
    PhotoApi.configure(config.jetty.multipartConfig);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.routes.before(guard::check);
    routes.forEach(add -> add.accept(config.routes));
    config.routes.exception(RefusedException.class, (e, request) -> refuse(request, e));
    config.routes.exception(
        Exception.class, (e, request) -> refuse(request, new RefusedException(problem(e))));
    config.routes.error(
        HttpStatus.NOT_FOUND,
        request -> {
          if (request.resultInputStream() == null || !isJson(request)) {
            refuse(request, Problem.NOT_FOUND.refuse());
          }
        });
  }

  private static boolean isJson(Context request) {
    return String.valueOf(request.res().getContentType()).startsWith("application/json");
  }

  private static Problem problem(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http) {
        return http.getCode() == HttpStatus.CONTENT_TOO_LARGE.getCode()
            ? Problem.TOO_BIG
            : Problem.BAD_REQUEST;
      }
    }
    LOG.error("A request failed: {}", e.getClass().getName());
    return Problem.FAILED;
  }

  private static void refuse(Context request, RefusedException why) {
    Problem problem = why.problem();
    why.retryAfter().ifPresent(wait -> request.header("Retry-After", seconds(wait)));
    request
        .status(problem.status())
        .json(
            Map.of(
                "error",
                problem.name().toLowerCase(Locale.ROOT),
                "message",
                Sentences.about(problem, Sentences.language(request))));
  }

  private static String seconds(Duration wait) {
    return String.valueOf(wait.plusMillis(999).toSeconds());
  }
}
