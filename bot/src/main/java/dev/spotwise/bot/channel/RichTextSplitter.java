package dev.spotwise.bot.channel;

import dev.spotwise.bot.channel.RichText.Bold;
import dev.spotwise.bot.channel.RichText.Link;
import dev.spotwise.bot.channel.RichText.Plain;
import dev.spotwise.bot.channel.RichText.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into parts at places where a reader would pause. */
final class RichTextSplitter {
  /** Best first: paragraph, line, sentence, word. */
  private static final List<String> PAUSES = List.of("\n\n", "\n", ". ", " ");

  private RichTextSplitter() {}

  static List<RichText> split(RichText whole, int limit) {
    if (limit < 2) {
      throw new IllegalArgumentException("limit must be at least 2: " + limit);
    }
    String text = whole.text();
    List<RichText> parts = new ArrayList<>();
    int from = 0;
    while (text.length() - from > limit) {
      int to = cut(text, from, limit);
      addUnlessBlank(parts, whole, text, from, to);
      from = skipSpace(text, to);
    }
    addUnlessBlank(parts, whole, text, from, text.length());
    return parts.isEmpty() ? List.of(whole) : List.copyOf(parts);
  }

  private static int cut(String text, int from, int limit) {
    int end = from + limit;
    for (String pause : PAUSES) {
      // A pause may begin right at the end of the part, since white space there is dropped.
      int at = text.lastIndexOf(pause, end - (pause.startsWith(".") ? 1 : 0));
      if (at >= from + limit / 2) {
        return pause.startsWith(".") ? at + 1 : at;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void addUnlessBlank(
      List<RichText> parts, RichText whole, String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > from) {
      parts.add(slice(whole, from, end));
    }
  }

  private static RichText slice(RichText whole, int from, int to) {
    RichText.Builder slice = RichText.builder();
    int start = 0;
    for (Span span : whole.spans()) {
      int end = start + span.text().length();
      int low = Math.max(from, start);
      int high = Math.min(to, end);
      if (low < high) {
        slice.append(new RichText(List.of(part(span, low - start, high - start))));
      }
      start = end;
    }
    return slice.build();
  }

  private static Span part(Span span, int from, int to) {
    String text = span.text().substring(from, to);
    if (span instanceof Link link) {
      return new Link(text, link.target());
    }
    return span instanceof Bold ? new Bold(text) : new Plain(text);
  }
}
