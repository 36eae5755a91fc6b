package dev.spotwise.bot.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A messaging platform in memory. It outlives the bot, as a platform does. Thread-safe. */
public final class TestChannel implements Channel {
  public static final String NAME = "test";

  private final Map<ChatRef, List<Outgoing>> said = new HashMap<>();
  private final Map<ChatRef, List<String>> previews = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Deque<DeliveryException> refusals = new ArrayDeque<>();
  private final List<byte[]> pictures = new ArrayList<>();
  private Optional<Intake> intake = Optional.empty();
  private long sequence;
  private int fetches;
  private int failingFetches;

  public static ChatRef chat(String id) {
    return new ChatRef(NAME, id);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public synchronized void start(Intake to) {
    intake = Optional.of(to);
  }

  @Override
  public synchronized void send(ChatRef chat, Outgoing what, PictureSource source)
      throws DeliveryException {
    DeliveryException refusal = refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
    if (what instanceof Outgoing.Card card) {
      try {
        pictures.add(source.open(card.picture()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    said.computeIfAbsent(chat, key -> new ArrayList<>()).add(what);
  }

  @Override
  public synchronized void preview(ChatRef chat, String textSoFar) {
    previews.computeIfAbsent(chat, key -> new ArrayList<>()).add(textSoFar);
  }

  @Override
  public void activity(ChatRef chat, Activity activity) {}

  @Override
  public synchronized byte[] fetch(Incoming.Picture picture) throws IOException {
    fetches++;
    if (failingFetches > 0) {
      failingFetches--;
      throw new IOException("the line is down");
    }
    byte[] bytes = files.get(picture.file());
    if (bytes == null) {
      throw new PictureUnavailableException(PictureUnavailableException.Reason.GONE);
    }
    return bytes;
  }

  @Override
  public Health health() {
    return new Health(true, Optional.empty(), "in memory");
  }

  @Override
  public synchronized void close() {
    intake = Optional.empty();
  }

  // What people do.

  public void says(ChatRef chat, String text) {
    does(chat, Incoming.Text.of(text));
  }

  public void sendsPhoto(ChatRef chat, byte[] photo) {
    does(chat, upload(photo));
  }

  public void does(ChatRef chat, Incoming... content) {
    List<Update> updates = Arrays.stream(content).map(c -> update(chat, c)).toList();
    deliver(updates);
  }

  public synchronized Update update(ChatRef chat, Incoming content) {
    return new Update(chat, ++sequence, Instant.EPOCH, Optional.empty(), content);
  }

  public void deliver(List<Update> updates) {
    Intake to;
    synchronized (this) {
      to = intake.orElseThrow();
    }
    to.accept(updates);
  }

  public synchronized Incoming.Picture upload(byte[] photo) {
    String file = "file-" + files.size();
    files.put(file, photo);
    return Incoming.Picture.of(file);
  }

  /** Presses the last button with such a label. */
  public void presses(ChatRef chat, String label) {
    List<Button> all =
        said(chat).stream()
            .flatMap(what -> what.buttons().stream().flatMap(List::stream))
            .filter(button -> button.label().equals(label))
            .toList();
    if (all.isEmpty()) {
      throw new AssertionError("no button " + label + " in " + texts(chat));
    }
    does(chat, Incoming.Press.of(all.get(all.size() - 1).data()));
  }

  public synchronized void refuseOnce(DeliveryException refusal) {
    refusals.add(refusal);
  }

  /** Forgets the refusals that are left. */
  public synchronized void takeEverythingAgain() {
    refusals.clear();
  }

  public synchronized void failFetches(int times) {
    failingFetches = times;
  }

  // What was seen.

  public synchronized List<Outgoing> said(ChatRef chat) {
    return List.copyOf(said.getOrDefault(chat, List.of()));
  }

  public List<String> texts(ChatRef chat) {
    return said(chat).stream()
        .map(
            what ->
                what instanceof Outgoing.Card card
                    ? card.caption().text()
                    : ((Outgoing.Message) what).text().text())
        .toList();
  }

  public synchronized List<String> previews(ChatRef chat) {
    return List.copyOf(previews.getOrDefault(chat, List.of()));
  }

  public synchronized List<byte[]> pictures() {
    return List.copyOf(pictures);
  }

  public synchronized int fetches() {
    return fetches;
  }
}
