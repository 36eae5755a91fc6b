package dev.spotwise.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plain resource file of words or phrases, UTF-8, one a line; {@code #} starts a comment and
 * blank lines are skipped. The format of every word list in this room, so that people can edit
 * them.
 *
 * @param lines what the file says, trimmed, in order
 */
public record WordList(List<String> lines) {
  public WordList {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a resource below {@code dev/spotwise/knowledge}.
   *
   * @throws IllegalStateException when the jar lacks it
   */
  public static WordList load(String name) {
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks the word list " + name);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the word list " + name, e);
    }
  }

  static WordList parse(String text) {
    return new WordList(
        text.lines()
            .map(line -> line.replaceFirst("(^|\\s)#.*$", "").strip())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  /** Every whitespace-separated word of every line, once. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    lines.forEach(line -> words.addAll(List.of(line.split("\\s+", -1))));
    return words;
  }

  /** Lines of the form {@code KEY = value}, by key. */
  Map<String, String> byKey() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines) {
      int equals = line.indexOf(" = ");
      values.put(line.substring(0, equals).strip(), line.substring(equals + 3).strip());
    }
    return values;
  }
}
