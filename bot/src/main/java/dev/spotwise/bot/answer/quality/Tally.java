package dev.spotwise.bot.answer.quality;

import dev.spotwise.knowledge.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts scores of one set in one language, as a whole and by kind. Not thread-safe. */
final class Tally {
  private record Key(String kind, String measure) {}

  private final String set;
  private final Language language;
  private final Map<Key, int[]> counts = new LinkedHashMap<>();

  Tally(String set, Language language) {
    this.set = set;
    this.language = language;
  }

  void count(String kind, String measure, boolean hit) {
    Stream.of(Score.ALL, kind)
        .distinct()
        .map(k -> counts.computeIfAbsent(new Key(k, measure), key -> new int[2]))
        .forEach(
            count -> {
              count[0] += hit ? 1 : 0;
              count[1]++;
            });
  }

  List<Score> scores() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Score(
                    set,
                    language,
                    entry.getKey().kind(),
                    entry.getKey().measure(),
                    entry.getValue()[0],
                    entry.getValue()[1]))
        .toList();
  }
}
