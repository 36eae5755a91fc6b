package dev.spotwise.bot.answer;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a model's pieces from the client's thread to the asking one, and watches the time: the
 * client calls nobody back when a stream stalls or is cut.
 */
final class ModelStream implements StreamingChatResponseHandler {
  /** Far more than the tokens that an answer may take: a server that goes on is broken. */
  private static final int MOST_CHARACTERS = 4_000;

  /** How soon a wish to stop is noticed while nothing comes. */
  private static final long GLANCE_NANOS = Duration.ofMillis(50).toNanos();

  private sealed interface Event {
    record Piece(String text) implements Event {}

    record Done() implements Event {}

    record Failed(String reason) implements Event {}
  }

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Patience patience;
  private volatile @Nullable StreamingHandle handle;
  private volatile boolean over;
  private int characters;

  ModelStream(Patience patience) {
    this.patience = patience;
  }

  @Override
  public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
    handle = context.streamingHandle();
    characters += piece.text().length();
    if (over) {
      // The first piece came after the asking thread had left: only now can the call be ended.
      cancel();
    } else if (characters > MOST_CHARACTERS) {
      over = true;
      events.add(new Event.Failed("it does not end"));
      cancel();
    } else {
      events.add(new Event.Piece(piece.text()));
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    events.add(new Event.Done());
  }

  @Override
  public void onError(Throwable error) {
    events.add(new Event.Failed("the server failed: " + error.getClass().getSimpleName()));
  }

  /** Hands over pieces until the model is done or is told to stop. */
  void drain(Consumer<String> piece, BooleanSupplier stop) throws ModelFailure {
    long end = System.nanoTime() + patience.whole().toNanos();
    long nextBy = System.nanoTime() + patience.first().toNanos();
    try {
      while (!stop.getAsBoolean()) {
        Event event = events.poll(GLANCE_NANOS, TimeUnit.NANOSECONDS);
        long now = System.nanoTime();
        if (event instanceof Event.Done) {
          return;
        } else if (event instanceof Event.Failed failed) {
          throw new ModelFailure(failed.reason());
        } else if (now > end) {
          throw new ModelFailure("it took too long");
        } else if (event instanceof Event.Piece next) {
          piece.accept(next.text());
          nextBy = now + patience.next().toNanos();
        } else if (now > nextBy) {
          throw new ModelFailure("it stalled");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailure("interrupted");
    } finally {
      over = true;
      cancel();
    }
  }

  private void cancel() {
    StreamingHandle running = handle;
    if (running != null) {
      running.cancel();
    }
  }
}
