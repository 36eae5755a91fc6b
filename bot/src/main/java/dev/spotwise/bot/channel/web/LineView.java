package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spotwise.bot.channel.Button;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.RichText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line as the browser gets it.
 *
 * @param n its number; 0 for the last word after a deletion, which is not kept
 * @param from {@code you} or {@code spotwise}
 * @param kind {@code text}, {@code photo}, {@code press}, {@code message} or {@code card}
 * @param key what the browser called it
 * @param picture address of a card's picture
 * @param pressed which line's button with which data was pressed
 * @param erased whether everything before it is gone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LineView(
    @JsonInclude long n,
    String from,
    String kind,
    Instant at,
    Optional<String> key,
    List<RichText.Span> text,
    List<List<Button>> buttons,
    Optional<String> picture,
    Optional<Press> pressed,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean erased) {

  record Press(long n, String data) {}

  static LineView of(Line line) {
    Entry entry = line.entry();
    if (entry instanceof Entry.Said said) {
      return said(line, said.what(), false);
    }
    if (entry instanceof Entry.Pressed press) {
      Press pressed = new Press(press.line(), press.data());
      return heard(line, "press", press.label(), Optional.of(pressed));
    }
    return entry instanceof Entry.Photo photo
        ? heard(line, "photo", photo.caption(), Optional.empty())
        : heard(line, "text", ((Entry.Wrote) entry).text(), Optional.empty());
  }

  /** What is said when nothing is kept any more. */
  static LineView farewell(Instant at, Outgoing what) {
    return said(new Line(0, at, Optional.empty(), new Entry.Said(what)), what, true);
  }

  private static LineView heard(Line line, String kind, String text, Optional<Press> pressed) {
    List<RichText.Span> spans = text.isEmpty() ? List.of() : List.of(new RichText.Plain(text));
    return new LineView(
        line.number(),
        "you",
        kind,
        line.at(),
        line.key(),
        spans,
        List.of(),
        Optional.empty(),
        pressed,
        false);
  }

  private static LineView said(Line line, Outgoing what, boolean erased) {
    boolean isCard = what instanceof Outgoing.Card;
    RichText text =
        what instanceof Outgoing.Card card ? card.caption() : ((Outgoing.Message) what).text();
    return new LineView(
        line.number(),
        "spotwise",
        isCard ? "card" : "message",
        line.at(),
        line.key(),
        text.spans(),
        what.buttons(),
        isCard ? Optional.of("/api/pictures/" + line.number()) : Optional.empty(),
        Optional.empty(),
        erased);
  }

  /** Name of the server-sent event that carries it. */
  String event() {
    return kind.equals("card") ? "card" : "message";
  }
}
