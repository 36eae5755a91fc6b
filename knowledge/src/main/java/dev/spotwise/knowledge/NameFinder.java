package dev.spotwise.knowledge;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/** Finds the pages that a question names. */
interface NameFinder {
  Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  /** How surely each page is named, by page id, from 0 (left out) to 1. */
  Map<String, Double> find(String question);

  static NameFinder of(Language language, Handbook handbook, Corpus corpus, Analyzer text) {
    return switch (language) {
      case EN -> {
        NameFinder english = new EnglishNames(corpus, text);
        NameFinder korean = new KoreanNames(handbook.pages(Language.KO), List.of());
        // "What is 검버섯?" is an English question.
        yield question ->
            HANGUL.matcher(question).find() ? korean.find(question) : english.find(question);
      }
      case KO -> new KoreanNames(handbook.pages(Language.KO), handbook.pages(Language.EN));
    };
  }
}
