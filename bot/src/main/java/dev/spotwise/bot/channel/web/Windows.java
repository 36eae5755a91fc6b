package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.ChatRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All browser windows that listen. Thread-safe. */
final class Windows implements AutoCloseable {
  /** Well below the time-outs of usual proxies, 60 seconds. */
  private static final int BEAT_SECONDS = 15;

  private final Map<ChatRef, List<Window>> open = new HashMap<>();
  private final ExecutorService writers;
  private final ScheduledExecutorService timer;
  private int count;

  Windows() {
    AtomicInteger number = new AtomicInteger();
    writers =
        Executors.newCachedThreadPool(task -> daemon(task, "web-" + number.incrementAndGet()));
    timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "web-beat"));
    var unused =
        timer.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Where windows write, each one thing after the other. */
  ExecutorService writers() {
    return writers;
  }

  /**
   * Lets a window listen; a visitor's oldest has to go where there are too many.
   *
   * @throws RefusedException if there are too many of all visitors
   */
  synchronized void add(ChatRef chat, Window window) {
    List<Window> windows = open.computeIfAbsent(chat, c -> new ArrayList<>());
    if (windows.size() >= Limit.WINDOWS_OF_A_VISITOR) {
      windows.remove(0).close();
      count--;
    }
    if (count >= Limit.WINDOWS) {
      throw Problem.BUSY.refuse();
    }
    windows.add(window);
    count++;
  }

  synchronized void remove(ChatRef chat, Window window) {
    List<Window> windows = open.getOrDefault(chat, new ArrayList<>());
    if (windows.remove(window)) {
      count--;
    }
    if (windows.isEmpty()) {
      open.remove(chat);
    }
  }

  /** Tells every window of a chat. */
  synchronized void tell(ChatRef chat, Event event) {
    open.getOrDefault(chat, List.of()).forEach(window -> window.tell(event));
  }

  private synchronized void beat() {
    open.values().forEach(windows -> windows.forEach(window -> window.tell(new Event.Beat())));
  }

  @Override
  public void close() {
    List<Window> all;
    synchronized (this) {
      all = open.values().stream().flatMap(List::stream).toList();
    }
    all.forEach(Window::close);
    timer.shutdownNow();
    writers.shutdown();
  }
}
