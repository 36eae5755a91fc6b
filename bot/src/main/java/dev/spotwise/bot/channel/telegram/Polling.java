package dev.spotwise.bot.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Keeps one polling session alive, and starts another when it stops polling. */
final class Polling implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Polling.class);

  /** A poll waits 50 seconds at most; a session silent for longer than this is dead. */
  private static final Duration SILENCE = Duration.ofSeconds(150);

  private static final Duration WATCH = Duration.ofSeconds(5);

  private final String token;
  private final TelegramUrl server;
  private final Clock clock;
  private final Consumer<List<Update>> consumer;
  private final OkHttpClient client;
  private volatile Instant lastPoll = Instant.MIN;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "telegram-watch");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<TelegramBotsLongPollingApplication> session = Optional.empty();
  private Instant sessionSince = Instant.MIN;

  Polling(
      String token,
      TelegramUrl server,
      OkHttpClient client,
      Clock clock,
      Consumer<List<Update>> consumer) {
    this.token = token;
    this.server = server;
    this.clock = clock;
    this.consumer = consumer;
    this.client = client.newBuilder().addInterceptor(this::noteContact).build();
  }

  private Response noteContact(Interceptor.Chain chain) throws java.io.IOException {
    Response response = chain.proceed(chain.request());
    if (response.isSuccessful()) {
      lastPoll = clock.instant();
    }
    return response;
  }

  void start() {
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(this::check, 0, WATCH.toSeconds(), TimeUnit.SECONDS);
  }

  /** When Telegram last answered a poll. */
  Optional<Instant> lastPoll() {
    return Optional.of(lastPoll).filter(at -> at.isAfter(Instant.MIN));
  }

  private synchronized void check() {
    try {
      Instant sign = lastPoll.isAfter(sessionSince) ? lastPoll : sessionSince;
      if (session.isEmpty() || sign.plus(SILENCE).isBefore(clock.instant())) {
        stop();
        open();
      }
    } catch (TelegramApiException | RuntimeException e) {
      log.warn("Telegram cannot be polled yet: {}", e.getClass().getSimpleName());
    }
  }

  private void open() throws TelegramApiException {
    TelegramBotsLongPollingApplication next =
        new TelegramBotsLongPollingApplication(
            com.fasterxml.jackson.databind.ObjectMapper::new, () -> client);
    session = Optional.of(next);
    sessionSince = clock.instant();
    try {
      next.registerBot(
          token,
          () -> server,
          new DefaultGetUpdatesGenerator(List.of("message", "edited_message", "callback_query")),
          consumer::accept);
    } catch (TelegramApiException | RuntimeException e) {
      stop();
      throw e;
    }
  }

  private void stop() {
    session.ifPresent(
        old -> {
          try {
            old.close();
          } catch (Exception e) {
            log.warn("closing a polling session failed: {}", e.getClass().getSimpleName());
          }
        });
    session = Optional.empty();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    synchronized (this) {
      stop();
    }
  }
}
