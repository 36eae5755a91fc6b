package dev.spotwise.bot.loop;

import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.store.Pending;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One update's chat on its channel. */
final class ChannelLive implements Live {
  /** Telegram shows an activity for five seconds. */
  private static final Duration REFRESH = Duration.ofSeconds(4);

  private final Pending update;
  private final Channel channel;
  private final Stops stops;
  private final ScheduledExecutorService timer;

  ChannelLive(Pending update, Channel channel, Stops stops, ScheduledExecutorService timer) {
    this.update = update;
    this.channel = channel;
    this.stops = stops;
    this.timer = timer;
  }

  @Override
  public void preview(String textSoFar) {
    channel.preview(update.chat(), textSoFar);
  }

  @Override
  public <T> T showing(Activity activity, Work<T> work) throws IOException {
    ScheduledFuture<?> shown =
        timer.scheduleWithFixedDelay(
            () -> channel.activity(update.chat(), activity),
            0,
            REFRESH.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return work.run();
    } finally {
      shown.cancel(false);
    }
  }

  @Override
  public boolean stopped() {
    return stops.stopped(update.chat(), update.id());
  }

  @Override
  public byte[] fetch(Incoming.Picture picture) throws IOException {
    return channel.fetch(picture);
  }
}
