package dev.spotwise.bot.channel.telegram;

import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.Health;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Intake;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.PictureSource;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.bot.ops.TelegramSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Telegram, by long polling. Thread-safe. */
public final class TelegramChannel implements Channel {
  public static final String NAME = "telegram";

  private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);
  private static final Duration COMMIT_RETRY = Duration.ofSeconds(1);
  private static final Duration UP = Duration.ofSeconds(90);

  private final TelegramSettings settings;
  private final Clock clock;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(Duration.ofSeconds(10))
          .readTimeout(Duration.ofSeconds(75))
          .build();
  private final TelegramClient api;
  private final Previews previews;
  private final Sender sender;
  private final Files files;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<Polling> polling = Optional.empty();

  public TelegramChannel(TelegramSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.api = new OkHttpTelegramClient(http, settings.token(), server(settings.apiUrl()));
    Pace pace = new Pace();
    this.previews = new Previews(api, pace);
    this.sender = new Sender(api, pace, previews);
    this.files = new Files(settings, api, http);
  }

  static TelegramUrl server(URI address) {
    int usual = address.getScheme().equals("https") ? 443 : 80;
    return TelegramUrl.builder()
        .schema(address.getScheme())
        .host(address.getHost())
        .port(address.getPort() < 0 ? usual : address.getPort())
        .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public synchronized void start(Intake intake) {
    Polling next =
        new Polling(
            settings.token(),
            server(settings.apiUrl()),
            http,
            clock,
            updates -> consume(updates, intake));
    next.start();
    new Commands(api).announce();
    polling = Optional.of(next);
  }

  /** Returns only when the updates are committed: the session confirms them with its next poll. */
  private void consume(
      List<org.telegram.telegrambots.meta.api.objects.Update> updates, Intake intake) {
    List<Update> read = updates.stream().flatMap(u -> Updates.read(u).stream()).toList();
    while (!committed(read, intake)) {
      waitOrClose();
    }
    updates.forEach(this::acknowledgePress);
  }

  private static boolean committed(List<Update> updates, Intake intake) {
    try {
      intake.accept(updates);
      return true;
    } catch (RuntimeException e) {
      log.error("updates could not be stored, trying again: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private void waitOrClose() {
    try {
      if (closed.await(COMMIT_RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoppedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  private void acknowledgePress(org.telegram.telegrambots.meta.api.objects.Update update) {
    if (update.getCallbackQuery() != null) {
      quietly(() -> api.executeAsync(new AnswerCallbackQuery(update.getCallbackQuery().getId())));
    }
  }

  @Override
  public void send(ChatRef chat, Outgoing what, PictureSource pictures) throws DeliveryException {
    sender.send(chat, what, pictures);
  }

  @Override
  public void preview(ChatRef chat, String textSoFar) {
    previews.show(chat, textSoFar);
  }

  @Override
  public void activity(ChatRef chat, Activity activity) {
    ActionType type =
        switch (activity) {
          case TYPING -> ActionType.TYPING;
          case SENDING_PICTURE -> ActionType.UPLOAD_PHOTO;
        };
    quietly(() -> api.executeAsync(new SendChatAction(chat.id(), type.toString())));
  }

  private interface Call {
    CompletableFuture<?> start() throws TelegramApiException;
  }

  private static void quietly(Call call) {
    try {
      CompletableFuture<?> unused = call.start();
    } catch (TelegramApiException | RuntimeException e) {
      log.debug("a courtesy call failed: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public byte[] fetch(Incoming.Picture picture) throws IOException {
    return files.fetch(picture.file());
  }

  @Override
  public synchronized Health health() {
    var last = polling.flatMap(Polling::lastPoll);
    boolean up = last.filter(at -> at.plus(UP).isAfter(clock.instant())).isPresent();
    return new Health(up, last, up ? "polling" : "no answer from the Bot API");
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    polling.ifPresent(Polling::close);
    polling = Optional.empty();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** Ends the polling thread before it confirms anything. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("stopped");
    }
  }
}
