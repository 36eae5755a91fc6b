package dev.spotwise.knowledge;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/** Finds the pages that a question names. */
interface NameFinder {
  Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  /** How surely each page is named, by page id, from 0 (left out) to 1. */
  Map<String, Double> find(String question);

  static NameFinder of(Language language, Handbook handbook, Corpus corpus, Analyzer text) {
    return switch (language) {
      case EN -> {
        NameFinder english = new EnglishNames(corpus, text);
        Lazy<NameFinder> korean =
            new Lazy<>(() -> new KoreanNames(handbook.pages(Language.KO), List.of()));
        // "What is 검버섯?" is an English question.
        yield question ->
            HANGUL.matcher(question).find() ? korean.get().find(question) : english.find(question);
      }
      case KO -> {
        NameFinder korean = new KoreanNames(handbook.pages(Language.KO), List.of());
        Lazy<NameFinder> both =
            new Lazy<>(
                () -> new KoreanNames(handbook.pages(Language.KO), handbook.pages(Language.EN)));
        yield question ->
            LATIN.matcher(question).find() ? both.get().find(question) : korean.find(question);
      }
    };
  }
}
