package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.Health;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Intake;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.PictureSource;
import dev.spotwise.bot.channel.PictureUnavailableException;
import dev.spotwise.bot.ops.WebSettings;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat page. Thread-safe. */
public final class WebChannel implements Channel {
  public static final String NAME = "web";

  private static final Logger LOG = LoggerFactory.getLogger(WebChannel.class);
  private static final int SWEEP_SECONDS = 60;
  private static final Duration KEPT_WITHOUT_CONSENT = Duration.ofDays(1);

  private final WebSettings settings;
  private final Transcript transcript;
  private final UploadVault vault;
  private final PictureSource pictures;
  private final Readiness readiness;
  private final Clock clock;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Windows windows = new Windows();
  private final Farewells farewells = new Farewells();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(WebChannel::sweeperThread);
  private Optional<Javalin> server = Optional.empty();

  /**
   * @param pictures gives the cards again when a browser asks for them later
   */
  public WebChannel(
      WebSettings settings,
      Transcript transcript,
      UploadVault vault,
      PictureSource pictures,
      Readiness readiness,
      Clock clock) {
    this.settings = settings;
    this.transcript = transcript;
    this.vault = vault;
    this.pictures = pictures;
    this.readiness = readiness;
    this.clock = clock;
  }

  private static Thread sweeperThread(Runnable task) {
    Thread thread = new Thread(task, "web-sweep");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * @throws IllegalStateException if the port is taken
   */
  @Override
  public synchronized void start(Intake intake) {
    Access access = new Access(settings.token());
    Visitors visitors = new Visitors(access);
    RateLimits limits = new RateLimits(clock);
    Inbound inbound = new Inbound(transcript, intake, windows, clock);
    WriteApi write = new WriteApi(json, visitors, access, limits, transcript, inbound);
    PhotoApi photos = new PhotoApi(visitors, limits, vault, inbound);
    ReadApi read = new ReadApi(json, visitors, limits, transcript, windows, farewells, pictures);
    HealthApi health = new HealthApi(readiness);
    Javalin next =
        WebServer.create(
            new Guard(settings.host()),
            json,
            List.of(Page::addTo, write::addTo, photos::addTo, read::addTo, health::addTo));
    try {
      server = Optional.of(next.start(settings.host(), settings.port()));
    } catch (JavalinBindException e) {
      throw new IllegalStateException(
          "the chat page cannot use port " + settings.port() + "; set SPOTWISE_WEB_PORT", e);
    }
    var unused = sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  private void sweep() {
    try {
      vault.sweep();
      transcript.forgetWithoutConsent(clock.instant().minus(KEPT_WITHOUT_CONSENT));
    } catch (IOException | RuntimeException e) {
      LOG.warn("What is not needed any more stays for now: {}", e.getClass().getSimpleName());
    }
  }

  /** The port that it listens on; of use where the settings ask for any free one. */
  public synchronized int port() {
    return server.orElseThrow(() -> new IllegalStateException("not started")).port();
  }

  @Override
  public void send(ChatRef chat, Outgoing what, PictureSource unused) throws DeliveryException {
    Instant now = clock.instant();
    boolean kept;
    try {
      kept = transcript.said(chat, now, what);
    } catch (RuntimeException e) {
      throw DeliveryException.temporary("the transcript cannot be written", e);
    }
    if (kept) {
      farewells.forget(chat);
      windows.tell(chat, new Event.Lines());
    } else {
      LineView last = LineView.farewell(now, what);
      farewells.add(chat, last);
      windows.tell(chat, new Event.Farewell(last));
    }
  }

  @Override
  public void preview(ChatRef chat, String textSoFar) {
    windows.tell(chat, new Event.Preview(textSoFar));
  }

  @Override
  public void activity(ChatRef chat, Activity activity) {
    windows.tell(chat, new Event.Busy(activity));
  }

  @Override
  public byte[] fetch(Incoming.Picture picture) throws IOException {
    return vault
        .open(picture.file())
        .orElseThrow(
            () -> new PictureUnavailableException(PictureUnavailableException.Reason.GONE));
  }

  @Override
  public synchronized Health health() {
    return new Health(
        server.isPresent(),
        server.map(s -> clock.instant()),
        server.map(s -> "port " + s.port()).orElse("not started"));
  }

  @Override
  public synchronized void close() {
    sweeper.shutdownNow();
    windows.close();
    server.ifPresent(Javalin::stop);
    server = Optional.empty();
  }
}
