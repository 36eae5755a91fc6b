package dev.spotwise.bot.fakes.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in each chat. */
final class Chats {
  private final Map<Long, List<SentMessage>> sent = new HashMap<>();
  private final Set<Long> known = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();
  private int lastMessage = 1000;

  synchronized int nextMessage(long chat) {
    known.add(chat);
    return ++lastMessage;
  }

  synchronized void block(long chat) {
    blocked.add(chat);
  }

  synchronized void requireReachable(long chat) {
    if (!known.contains(chat)) {
      throw Refusal.badRequest("chat not found");
    }
    if (blocked.contains(chat)) {
      throw Refusal.blocked();
    }
  }

  synchronized SentMessage add(long chat, String text, byte[] picture, Keyboard keyboard) {
    SentMessage message =
        new SentMessage(chat, ++lastMessage, text, picture, keyboard.data(), keyboard.labels());
    sent.computeIfAbsent(chat, c -> new ArrayList<>()).add(message);
    return message;
  }

  synchronized SentMessage message(long chat, int id) {
    return in(chat).stream()
        .filter(m -> m.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
  }

  synchronized void replace(SentMessage now) {
    SentMessage before = message(now.chat(), now.id());
    if (before.looksLike(now)) {
      throw Refusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    List<SentMessage> all = sent.computeIfAbsent(now.chat(), c -> new ArrayList<>());
    all.set(all.indexOf(before), now);
  }

  synchronized List<SentMessage> in(long chat) {
    return List.copyOf(sent.getOrDefault(chat, List.of()));
  }
}
