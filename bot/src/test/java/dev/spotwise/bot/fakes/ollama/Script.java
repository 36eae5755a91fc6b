package dev.spotwise.bot.fakes.ollama;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What the server does with one call that asks it to write. Immutable but for its latches. */
public final class Script {
  /** One act of the server. */
  sealed interface Step {
    /** A line with a piece of the answer. */
    record Piece(String text) implements Step {}

    /** A line as it stands. */
    record Line(String text) implements Step {}

    /** Nothing, until the latch opens or the server closes. */
    record Wait(CountDownLatch latch) implements Step {}

    /** The last line, with {@code "done": true}. */
    record Done(String reason) implements Step {}

    /** Pieces without end. */
    record Forever(String text) implements Step {}
  }

  final List<Step> steps;
  final int status;
  final boolean broken;

  private Script(List<Step> steps, int status, boolean broken) {
    this.steps = List.copyOf(steps);
    this.status = status;
    this.broken = broken;
  }

  /** Writes a text, a few characters at a time, and ends well. */
  public static Script answer(String text) {
    return start().pieces(text).then(new Step.Done("stop"));
  }

  /** Begins with nothing said. */
  public static Script start() {
    return new Script(List.of(), 200, false);
  }

  /** Fails at once, with an error such as 500. */
  public static Script fails(int status) {
    return new Script(List.of(), status, false);
  }

  /** Goes on with a text, a few characters at a time. */
  public Script pieces(String text) {
    Script script = this;
    for (int at = 0; at < text.length(); at += 3) {
      script = script.then(new Step.Piece(text.substring(at, Math.min(at + 3, text.length()))));
    }
    return script;
  }

  /** Goes on with a line that the protocol may not know. */
  public Script line(String line) {
    return then(new Step.Line(line));
  }

  /** Says nothing more until the latch opens. */
  public Script waits(CountDownLatch latch) {
    return then(new Step.Wait(latch));
  }

  /** Says nothing more, and does not hang up either. */
  public Script stalls() {
    return waits(new CountDownLatch(1));
  }

  /** Goes on and on with the same piece. */
  public Script forever(String piece) {
    return then(new Step.Forever(piece));
  }

  /** Ends well; without it the stream ends as if the server had been cut off between two lines. */
  public Script done() {
    return then(new Step.Done("stop"));
  }

  /** Ends because the answer has as many tokens as were allowed. */
  public Script cutByLength() {
    return then(new Step.Done("length"));
  }

  /** The connection breaks at the end instead of being closed. */
  public Script breaks() {
    return new Script(steps, status, true);
  }

  private Script then(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Script(more, status, broken);
  }
}
