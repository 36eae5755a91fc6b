package dev.spotwise.bot.fakes.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Updates that wait for the bot: kept until an offset beyond them is asked for. */
final class Mailbox {
  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private int lastId;
  private int poll;

  Mailbox(int firstId) {
    lastId = firstId - 1;
  }

  synchronized int add(ObjectNode update) {
    update.put("update_id", ++lastId);
    waiting.add(update);
    notifyAll();
    return lastId;
  }

  synchronized int lastId() {
    return lastId;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** getUpdates: an older poll that still waits is turned away, as Telegram does. */
  synchronized ArrayNode take(int offset, int limit, Duration patience) {
    while (offset > 0 && !waiting.isEmpty() && id(waiting.getFirst()) < offset) {
      waiting.removeFirst();
    }
    int mine = ++poll;
    notifyAll();
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (waiting.isEmpty()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          break;
        }
        wait(left);
        if (mine != poll) {
          throw Refusal.conflict();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    waiting.stream().limit(limit).forEach(found::add);
    return found;
  }

  private static int id(ObjectNode update) {
    return update.get("update_id").asInt();
  }
}
