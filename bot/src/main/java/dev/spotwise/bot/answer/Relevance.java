package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How much a handbook sentence has to do with a question: the summed inverse document frequency
 * (Sparck Jones 1972) of the word beginnings that both share, counted over sentences. Thread-safe.
 */
final class Relevance {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Where English words part from their endings, roughly. */
  private static final int LATIN_LETTERS = 5;

  /** A Korean noun is mostly of two syllables or more; particles follow it. */
  private static final int SYLLABLES = 2;

  /** How many sentences of a language there are, and in how many of them a word begins so. */
  private record Counts(int sentences, Map<String, Integer> frequencies) {}

  private final Handbook handbook;
  private final Map<Language, Counts> counts = new ConcurrentHashMap<>();

  Relevance(Handbook handbook) {
    this.handbook = handbook;
  }

  private Counts count(Language language) {
    Map<String, Integer> frequencies = new HashMap<>();
    int sentences = 0;
    for (Page page : handbook.pages(language)) {
      for (Passage passage : page.passages()) {
        for (Sentence sentence : passage.sentences()) {
          beginnings(sentence.text()).forEach(word -> frequencies.merge(word, 1, Integer::sum));
          sentences++;
        }
      }
    }
    return new Counts(sentences, frequencies);
  }

  /** The question's word beginnings, but for those that name the page: all of it is about that. */
  Set<String> asked(String question, Page page) {
    Set<String> words = new HashSet<>(beginnings(question));
    words.removeAll(beginnings(page.title() + " " + page.names()));
    return words;
  }

  double of(Sentence sentence, Set<String> asked, Language language) {
    Counts known = counts.computeIfAbsent(language, this::count);
    return beginnings(sentence.text()).stream()
        .filter(asked::contains)
        .mapToDouble(
            word ->
                Math.log((double) known.sentences() / known.frequencies().getOrDefault(word, 1)))
        .sum();
  }

  private static Set<String> beginnings(String text) {
    Set<String> beginnings = new HashSet<>();
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      boolean hangul = !word.isEmpty() && word.charAt(0) >= '가' && word.charAt(0) <= '힣';
      int most = hangul ? SYLLABLES : LATIN_LETTERS;
      if (word.length() >= SYLLABLES) {
        beginnings.add(word.substring(0, Math.min(most, word.length())));
      }
    }
    return beginnings;
  }
}
