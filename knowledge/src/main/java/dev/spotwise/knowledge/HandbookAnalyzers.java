package dev.spotwise.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How a language's texts become terms: stems, without small words. */
final class HandbookAnalyzers {
  private HandbookAnalyzers() {}

  /**
   * The analyser of a language.
   *
   * @param names titles and names of the pages, which the Korean dictionary must know
   */
  static Analyzer of(Language language, List<String> names) {
    return switch (language) {
      case EN -> english();
      case KO -> korean(dictionary(names));
    };
  }

  /** Loads what the analyser of a language needs, so that the next one is made at once. */
  static void preload(Language language) {
    terms(of(language, List.of()), "피부");
  }

  /** The terms of a text, in order. */
  static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static Analyzer english() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        stream =
            new StopFilter(new ASCIIFoldingFilter(stream), EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(words, new PorterStemFilter(stream));
      }
    };
  }

  private static Analyzer korean(UserDictionary dictionary) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words =
            new KoreanTokenizer(
                TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                dictionary,
                KoreanTokenizer.DecompoundMode.DISCARD,
                false);
        TokenStream stream = new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(words));
        return new TokenStreamComponents(words, new LowerCaseFilter(stream));
      }
    };
  }

  private static UserDictionary dictionary(List<String> names) {
    Set<String> words = new LinkedHashSet<>(WordList.load("search/userdict-ko.txt").lines());
    names.stream().filter(name -> name.matches("[가-힣]{2,}")).forEach(words::add);
    try {
      return UserDictionary.open(new StringReader(String.join("\n", words)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
