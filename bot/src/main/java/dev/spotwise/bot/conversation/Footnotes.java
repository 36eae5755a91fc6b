package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.RichText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Numbers the sources of one message in the order of their first use. Not thread-safe. */
final class Footnotes {
  private final Map<URI, Note> notes = new LinkedHashMap<>();

  private record Note(int number, String label) {}

  int number(String label, URI target) {
    return notes.computeIfAbsent(target, key -> new Note(notes.size() + 1, label)).number();
  }

  /** Markers such as {@code [1][3]}. */
  static String markers(List<Integer> numbers) {
    StringBuilder markers = new StringBuilder();
    new TreeSet<>(numbers).forEach(number -> markers.append('[').append(number).append(']'));
    return markers.toString();
  }

  /** The list of sources, under a heading; nothing if there are none. */
  void appendTo(RichText.Builder text, String heading) {
    if (notes.isEmpty()) {
      return;
    }
    text.paragraph().bold(heading);
    notes.forEach(
        (target, note) -> text.line().text("[" + note.number() + "] ").link(note.label(), target));
  }
}
