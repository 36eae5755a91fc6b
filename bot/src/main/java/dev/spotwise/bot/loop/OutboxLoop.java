package dev.spotwise.bot.loop;

import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.PictureSource;
import dev.spotwise.bot.store.Database;
import dev.spotwise.bot.store.Unsent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what the outbox holds, each chat's in order. A row goes only after the platform has taken
 * it, so a kill in between says one message twice, and none is ever lost. Thread-safe.
 */
public final class OutboxLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxLoop.class);
  private static final int WORKERS = 8;
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Errors that a channel does not explain; after so many the message counts as the cause. */
  private static final int MOST_UNEXPLAINED = 20;

  private final Database database;
  private final Map<String, Channel> channels;
  private final PictureSource pictures;
  private final Backoff backoff;
  private final AtomicLong dropped = new AtomicLong();
  private final Lanes<ChatRef> lanes;

  public OutboxLoop(
      Database database, Map<String, Channel> channels, PictureSource pictures, Backoff backoff) {
    this.database = database;
    this.channels = Map.copyOf(channels);
    this.pictures = pictures;
    this.backoff = backoff;
    this.lanes = new Lanes<>("outbox", WORKERS, GRACE, this::step);
  }

  /** Takes up what an earlier run left unsaid. */
  public void start() {
    database.read(t -> t.outbox().chats()).forEach(lanes::signal);
  }

  /** Says that there is something new for this chat. */
  public void signal(ChatRef chat) {
    lanes.signal(chat);
  }

  /** How many messages were given up since the start, because they can never be delivered. */
  public long dropped() {
    return dropped.get();
  }

  private Next step(ChatRef chat) {
    Optional<Unsent> next = database.read(t -> t.outbox().next(chat));
    Channel channel = channels.get(chat.channel());
    if (next.isEmpty() || channel == null) {
      // A channel that is switched off for now: its rows wait until it is switched on again.
      return new Next.Idle();
    }
    Unsent unsent = next.get();
    try {
      channel.send(chat, unsent.content(), pictures);
    } catch (DeliveryException e) {
      if (e.isPermanent()) {
        return drop(unsent);
      }
      return e.retryAfter().<Next>map(Next.After::new).orElseGet(() -> tryLater(unsent));
    } catch (RuntimeException e) {
      LOG.error("Sending on {} failed. {}", chat.channel(), Faults.describe(e));
      return unsent.failures() < MOST_UNEXPLAINED || lanes.isClosed()
          ? tryLater(unsent)
          : drop(unsent);
    }
    return remove(unsent);
  }

  private Next tryLater(Unsent unsent) {
    database.change(t -> t.outbox().countFailure(unsent.id()));
    Duration pause = backoff.after(unsent.failures() + 1);
    LOG.info("{} does not take messages; next try in {}", unsent.chat().channel(), pause);
    return new Next.After(pause);
  }

  private Next drop(Unsent unsent) {
    LOG.warn(
        "A message on {} cannot be delivered and is given up; {} so far",
        unsent.chat().channel(),
        dropped.incrementAndGet());
    return remove(unsent);
  }

  private Next remove(Unsent unsent) {
    database.change(t -> t.outbox().remove(unsent.id()));
    if (unsent.farewell()) {
      // The row held the chat's id, the last thing that was left of the person.
      database.truncateLog();
    }
    return new Next.Again();
  }

  @Override
  public void close() {
    lanes.close();
  }
}
