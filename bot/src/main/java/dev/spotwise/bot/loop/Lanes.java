package dev.spotwise.bot.loop;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs steps in lanes: within a lane one after the other, different lanes at the same time. A step
 * that throws anything at all is tried again after a pause, so no error ends a lane. Thread-safe.
 *
 * @param <K> what tells the lanes apart
 */
final class Lanes<K> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

  /** The work of one lane. */
  interface Step<K> {
    Next run(K lane) throws Exception;
  }

  private enum State {
    QUEUED,
    RUNNING,
    /** Running, and signalled since it began: what the step has read may be out of date. */
    RUNNING_SIGNALLED,
    PAUSED
  }

  private final String name;
  private final Step<K> step;
  private final Duration grace;
  private final ExecutorService workers;
  private final ScheduledThreadPoolExecutor pauses;
  private final Map<K, State> states = new HashMap<>();

  /**
   * @param grace how long a running step may go on after {@link #close}
   */
  Lanes(String name, int workers, Duration grace, Step<K> step) {
    this.name = name;
    this.step = step;
    this.grace = grace;
    AtomicInteger number = new AtomicInteger();
    this.workers =
        Executors.newFixedThreadPool(
            workers, work -> new Thread(work, name + "-" + number.incrementAndGet()));
    this.pauses = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, name + "-pauses"));
  }

  /** Says that there may be something to do in a lane. */
  synchronized void signal(K lane) {
    State state = states.get(lane);
    if (state == null) {
      enqueue(lane);
    } else if (state == State.RUNNING) {
      states.put(lane, State.RUNNING_SIGNALLED);
    }
  }

  private synchronized void enqueue(K lane) {
    try {
      states.put(lane, State.QUEUED);
      workers.execute(() -> run(lane));
    } catch (RejectedExecutionException e) {
      // Closed. What is to do lies in the database and is taken up at the next start.
      states.remove(lane);
    }
  }

  private void run(K lane) {
    if (isClosed()) {
      return;
    }
    synchronized (this) {
      states.put(lane, State.RUNNING);
    }
    Next next;
    try {
      next = step.run(lane);
    } catch (Throwable e) {
      next = new Next.After(AFTER_ERROR);
      report(e);
    }
    finish(lane, next);
  }

  private synchronized void finish(K lane, Next next) {
    boolean signalled = states.get(lane) == State.RUNNING_SIGNALLED;
    if (next instanceof Next.After after) {
      pause(lane, after.pause());
    } else if (next instanceof Next.Again || signalled) {
      enqueue(lane);
    } else {
      states.remove(lane);
    }
  }

  private synchronized void pause(K lane, Duration pause) {
    try {
      states.put(lane, State.PAUSED);
      var unused = pauses.schedule(() -> enqueue(lane), pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      states.remove(lane);
    }
  }

  private void report(Throwable error) {
    if (!isClosed()) {
      LOG.error("{}: a step failed and is tried again. {}", name, Faults.describe(error));
    }
  }

  boolean isClosed() {
    return workers.isShutdown();
  }

  /** Takes no more steps; lets running ones end, and interrupts them if they take too long. */
  @Override
  public void close() {
    pauses.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
        if (!workers.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.warn("{}: a step did not end in time", name);
        }
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
