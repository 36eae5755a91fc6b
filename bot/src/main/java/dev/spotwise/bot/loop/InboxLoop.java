package dev.spotwise.bot.loop;

import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Intake;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.bot.store.Database;
import dev.spotwise.bot.store.Pending;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates in and deals with them, each chat's in order. The row of an update goes in the
 * transaction that holds everything it led to, so a kill at any instant loses nothing and does
 * nothing twice. Thread-safe.
 */
public final class InboxLoop implements Intake, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InboxLoop.class);
  private static final int WORKERS = 3;
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Platforms offer an update again for a day at most. */
  private static final Duration REDELIVERY = Duration.ofDays(2);

  /** Errors after which an update is given up. */
  private static final int MOST_FAILURES = 5;

  /** A line that is down comes back more often than an error mends itself. */
  private static final int MOST_LINE_FAILURES = 9;

  /**
   * Starts after which an update is given up even without an error: it may be what kills the
   * process. High, since an operator may well restart several times in a row.
   */
  private static final int MOST_STARTS = 20;

  private final Database database;
  private final Map<String, Channel> channels;
  private final Talk talk;
  private final Clock clock;
  private final Backoff backoff;
  private final Consumer<ChatRef> said;
  private final Stops stops = new Stops();
  private final ScheduledExecutorService activities;
  private final Lanes<ChatRef> lanes;

  /**
   * @param said told of each chat for which something may have come into the outbox
   */
  public InboxLoop(
      Database database,
      Map<String, Channel> channels,
      Talk talk,
      Clock clock,
      Backoff backoff,
      Consumer<ChatRef> said) {
    this.database = database;
    this.channels = Map.copyOf(channels);
    this.talk = talk;
    this.clock = clock;
    this.backoff = backoff;
    this.said = said;
    this.activities =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "activities"));
    this.lanes = new Lanes<>("inbox", WORKERS, GRACE, this::step);
  }

  /** Takes up what an earlier run left unfinished. Call before any channel starts. */
  public void start() {
    List<Pending> left = database.read(t -> t.inbox().all());
    left.forEach(this::noteStop);
    left.stream().map(Pending::chat).distinct().forEach(lanes::signal);
  }

  @Override
  public void accept(List<Update> updates) {
    List<Pending> fresh = new ArrayList<>();
    database.change(
        t -> {
          fresh.clear();
          t.inbox().forgetAcceptedBefore(clock.instant().minus(REDELIVERY));
          for (Update update : updates) {
            t.inbox().accept(update, clock.instant()).ifPresent(fresh::add);
          }
        });
    fresh.forEach(this::noteStop);
    fresh.stream().map(Pending::chat).distinct().forEach(lanes::signal);
  }

  private void noteStop(Pending update) {
    if (talk.stops(update.content())) {
      stops.wish(update.chat(), update.id());
    }
  }

  private Next step(ChatRef chat) {
    Optional<Pending> next = database.read(t -> t.inbox().next(chat));
    Channel channel = channels.get(chat.channel());
    if (next.isEmpty() || channel == null) {
      // A channel that is switched off for now: its rows wait until it is switched on again.
      return new Next.Idle();
    }
    Pending update = next.get();
    if (update.starts() >= MOST_STARTS) {
      giveUp(update);
      return done(update);
    }
    database.change(t -> t.inbox().countStart(update.id()));
    try {
      settle(update, talk.reply(update, new ChannelLive(update, channel, stops, activities)));
    } catch (Throwable e) {
      return tryLater(update, e);
    }
    return done(update);
  }

  private Next done(Pending update) {
    stops.done(update.chat(), update.id());
    said.accept(update.chat());
    return new Next.Again();
  }

  private void settle(Pending update, Reply reply) {
    boolean committed = false;
    try {
      committed =
          database.write(
              t -> {
                if (!t.inbox().remove(update.id())) {
                  // The operator erased the person in the meantime.
                  return false;
                }
                reply.commit(t);
                return true;
              });
    } finally {
      if (!committed) {
        reply.abandoned();
      }
    }
    if (committed) {
      afterwards(reply);
    }
  }

  /** The update is dealt with, so an error here must not bring it up again. */
  private static void afterwards(Reply reply) {
    try {
      reply.committed();
    } catch (RuntimeException e) {
      LOG.error("Cleaning up failed; the next start does it. {}", Faults.describe(e));
    }
  }

  private Next tryLater(Pending update, Throwable error) {
    if (lanes.isClosed()) {
      return new Next.Idle();
    }
    LOG.error("An update failed. {}", Faults.describe(error));
    database.change(t -> t.inbox().countFailure(update.id()));
    int failures = update.failures() + 1;
    if (failures >= (error instanceof IOException ? MOST_LINE_FAILURES : MOST_FAILURES)) {
      giveUp(update);
      return done(update);
    }
    return new Next.After(backoff.after(failures));
  }

  private void giveUp(Pending update) {
    LOG.warn("An update is given up");
    try {
      settle(update, talk.apology(update));
    } catch (RuntimeException e) {
      LOG.error("Not even an apology worked. {}", Faults.describe(e));
      database.change(t -> t.inbox().remove(update.id()));
    }
  }

  @Override
  public void close() {
    lanes.close();
    activities.shutdownNow();
  }
}
