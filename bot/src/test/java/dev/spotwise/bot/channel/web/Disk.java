package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What outlives a server in these tests; the real one is the store's and tested there. */
final class Disk implements Transcript, UploadVault {
  private record Row(ChatRef chat, Line line) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
  private long number;
  volatile boolean broken;
  volatile boolean erased;

  @Override
  public synchronized void heard(ChatRef chat, String key, Instant at, Entry entry) {
    check();
    if (rows.stream().noneMatch(r -> r.chat.equals(chat) && has(r.line, key))) {
      rows.add(new Row(chat, new Line(++number, at, Optional.of(key), entry)));
    }
  }

  @Override
  public synchronized void retract(ChatRef chat, String key) {
    rows.removeIf(r -> r.chat.equals(chat) && has(r.line, key));
  }

  private static boolean has(Line line, String key) {
    return line.key().filter(key::equals).isPresent();
  }

  @Override
  public synchronized boolean said(ChatRef chat, Instant at, Outgoing what) {
    check();
    if (erased) {
      rows.removeIf(r -> r.chat.equals(chat));
      return false;
    }
    rows.add(new Row(chat, new Line(++number, at, Optional.empty(), new Entry.Said(what))));
    return true;
  }

  @Override
  public void forgetWithoutConsent(Instant before) {}

  private void check() {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
  }

  private List<Line> of(ChatRef chat) {
    return rows.stream().filter(r -> r.chat.equals(chat)).map(Row::line).toList();
  }

  @Override
  public synchronized List<Line> after(ChatRef chat, long last, int limit) {
    return of(chat).stream().filter(line -> line.number() > last).limit(limit).toList();
  }

  @Override
  public synchronized List<Line> last(ChatRef chat, int limit) {
    List<Line> all = of(chat);
    return all.subList(Math.max(0, all.size() - limit), all.size());
  }

  @Override
  public synchronized Optional<Line> find(ChatRef chat, long wanted) {
    return of(chat).stream().filter(line -> line.number() == wanted).findFirst();
  }

  @Override
  public String keep(ChatRef chat, byte[] photo) {
    String reference = UUID.randomUUID().toString();
    uploads.put(reference, photo);
    return reference;
  }

  @Override
  public Optional<byte[]> open(String reference) {
    return Optional.ofNullable(uploads.get(reference));
  }

  @Override
  public void sweep() {}
}
