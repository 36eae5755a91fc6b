package dev.spotwise.bot.service;

import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.loop.Backoff;
import dev.spotwise.bot.loop.InboxLoop;
import dev.spotwise.bot.loop.OutboxLoop;
import dev.spotwise.bot.loop.Talk;
import dev.spotwise.bot.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Channels, the two loops, and the talk between them. */
public final class Bot implements AutoCloseable {
  /** Five tries take a quarter of a minute, nine take two; the person waits meanwhile. */
  private static final Backoff INBOX = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  /** A platform may be out of reach for hours. */
  private static final Backoff OUTBOX = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private final List<Channel> channels;
  private final InboxLoop inbox;
  private final OutboxLoop outbox;

  public Bot(Store store, List<Channel> channels, Talk talk, Clock clock) {
    this(store, channels, talk, clock, INBOX, OUTBOX);
  }

  /**
   * @param inboxPauses between tries to deal with an update
   * @param outboxPauses between tries to say something
   */
  public Bot(
      Store store,
      List<Channel> channels,
      Talk talk,
      Clock clock,
      Backoff inboxPauses,
      Backoff outboxPauses) {
    this.channels = List.copyOf(channels);
    Map<String, Channel> byName =
        channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    outbox = new OutboxLoop(store.database(), byName, store, outboxPauses);
    inbox = new InboxLoop(store.database(), byName, talk, clock, inboxPauses, outbox::signal);
  }

  /** Takes up what an earlier run left, then starts receiving. */
  public void start() {
    outbox.start();
    inbox.start();
    channels.forEach(channel -> channel.start(inbox));
  }

  public List<Channel> channels() {
    return channels;
  }

  /**
   * Lets what is being dealt with end. What still comes in meanwhile is committed, and waits for
   * the next start.
   */
  @Override
  public void close() {
    inbox.close();
    outbox.close();
    channels.forEach(Channel::close);
  }
}
