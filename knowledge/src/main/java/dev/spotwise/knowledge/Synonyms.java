package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Words and phrases that people use for one another, from {@code search/synonyms-*.txt}. Immutable.
 */
final class Synonyms {
  private final Map<List<String>, Set<List<String>>> others = new HashMap<>();
  private int longest = 1;

  Synonyms(Language language, Analyzer text) {
    for (String line : WordList.load("search/synonyms-" + language.tag() + ".txt").lines()) {
      Set<List<String>> group = new LinkedHashSet<>();
      for (String phrase : line.split("\\s*,\\s*", -1)) {
        List<String> terms = HandbookAnalyzers.terms(text, phrase);
        if (!terms.isEmpty()) {
          group.add(terms);
          longest = Math.max(longest, terms.size());
        }
      }
      group.forEach(
          phrase -> others.computeIfAbsent(phrase, p -> new LinkedHashSet<>()).addAll(group));
    }
  }

  /** The things that a question's terms say, the longest known phrase first. */
  Asked in(List<String> terms) {
    List<Asked.Thing> things = new ArrayList<>();
    int at = 0;
    while (at < terms.size()) {
      int length = Math.min(longest, terms.size() - at);
      while (length > 1 && !others.containsKey(terms.subList(at, at + length))) {
        length--;
      }
      List<String> own = List.copyOf(terms.subList(at, at + length));
      Set<List<String>> wordings = new LinkedHashSet<>(List.of(own));
      wordings.addAll(others.getOrDefault(own, Set.of()));
      things.add(new Asked.Thing(List.copyOf(wordings)));
      at += length;
    }
    return new Asked(things);
  }
}
