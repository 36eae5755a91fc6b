package dev.spotwise.bot.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Counts what each visitor does against the {@link Limit}s. Thread-safe. */
final class RateLimits {
  /** So many visitors at once are remembered; the longest unseen are forgotten first. */
  private static final int VISITORS = 10_000;

  private record Key(Limit limit, String who) {}

  private final TimeMeter time;
  private final Cache<Key, Bucket> buckets;

  RateLimits(Clock clock) {
    this.time = new ClockMeter(clock);
    this.buckets =
        Caffeine.newBuilder().maximumSize(VISITORS).expireAfterAccess(1, TimeUnit.HOURS).build();
  }

  /**
   * Counts one, or refuses it.
   *
   * @throws RefusedException if there were too many
   */
  void count(Limit limit, String who) {
    Bucket bucket = buckets.get(new Key(limit, who), this::bucket);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
      throw new RefusedException(Problem.TOO_MANY, Optional.of(wait));
    }
  }

  private Bucket bucket(Key key) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            limit ->
                limit
                    .capacity(key.limit().times())
                    .refillGreedy(key.limit().times(), key.limit().period()))
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
