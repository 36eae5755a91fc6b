package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are said word for word: a file of {@code [code]} heads, each with an optional line of
 * {@code cites:} and then a sentence a line.
 */
record FixedTexts(Map<String, Entry> entries) {
  private static final String CITES = "cites:";

  /** A text with the handbook passages that say the same. */
  record Entry(List<String> sentences, List<String> cites) {}

  /** Reads {@code safety/NAME-LANGUAGE.txt}. */
  static FixedTexts of(String name, Language language) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Entry entry = new Entry(new ArrayList<>(), new ArrayList<>());
    for (String line : WordList.load("safety/" + name + "-" + language.tag() + ".txt").lines()) {
      if (line.startsWith("[")) {
        entry = new Entry(new ArrayList<>(), new ArrayList<>());
        entries.put(line.substring(1, line.length() - 1), entry);
      } else if (line.startsWith(CITES)) {
        entry
            .cites()
            .addAll(List.of(line.substring(CITES.length()).strip().split("\\s*,\\s*", -1)));
      } else {
        entry.sentences().add(line);
      }
    }
    return new FixedTexts(entries);
  }

  Entry entry(String code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalStateException("There is no fixed text for " + code);
    }
    return entry;
  }
}
