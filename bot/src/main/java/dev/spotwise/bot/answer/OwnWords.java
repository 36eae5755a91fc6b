package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import dev.spotwise.knowledge.safety.Candidate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the passage's own sentence that stands in for a refused one. */
final class OwnWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private OwnWords() {}

  /**
   * The unused sentence of the cited passages, or of the best one, that shares most words with the
   * candidate.
   */
  static Optional<CitedSentence> closest(
      Candidate candidate, List<Passage> passages, List<CitedSentence> used) {
    Set<String> words = words(candidate.text());
    List<Passage> cited =
        passages.stream().filter(passage -> candidate.cites().contains(passage.id())).toList();
    return (cited.isEmpty() ? passages.subList(0, 1) : cited)
        .stream()
            .flatMap(p -> p.sentences().stream().map(s -> cite(p, s)))
            .filter(s -> used.stream().noneMatch(u -> u.text().equals(s.text())))
            .max(Comparator.comparingLong(s -> shared(words, s.text())));
  }

  private static CitedSentence cite(Passage passage, Sentence sentence) {
    return new CitedSentence(sentence.text(), List.of(passage.id()));
  }

  private static long shared(Set<String> words, String text) {
    return words(text).stream().filter(words::contains).count();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT))).collect(Collectors.toSet());
  }
}
