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
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How a language's texts become terms.
 *
 * @param text for handbook texts: stems, without small words
 * @param question the same for questions, with the synonyms of {@code search/synonyms-*.txt} added
 * @param grams pairs of neighbouring syllables or letters, which a typing error spoils only in part
 */
record HandbookAnalyzers(Analyzer text, Analyzer question, Analyzer grams) {
  private static final int ENGLISH_GRAM = 3;
  private static final int KOREAN_GRAM = 2;

  /**
   * The analysers of a language.
   *
   * @param names titles and names of the pages, which the Korean dictionary must know
   */
  static HandbookAnalyzers of(Language language, List<String> names) {
    return switch (language) {
      case EN -> of(language, HandbookAnalyzers::english, ENGLISH_GRAM);
      case KO -> {
        UserDictionary dictionary = dictionary(names);
        yield of(language, synonyms -> korean(dictionary, synonyms), KOREAN_GRAM);
      }
    };
  }

  private static HandbookAnalyzers of(Language language, Chain chain, int gram) {
    Analyzer text = chain.with(null);
    return new HandbookAnalyzers(text, chain.with(synonyms(language, text)), grams(gram));
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

  private static Analyzer english(@Nullable SynonymMap synonyms) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        stream =
            new StopFilter(new ASCIIFoldingFilter(stream), EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(
            words, withSynonyms(new PorterStemFilter(stream), synonyms));
      }
    };
  }

  private static Analyzer korean(UserDictionary dictionary, @Nullable SynonymMap synonyms) {
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
        return new TokenStreamComponents(
            words, withSynonyms(new LowerCaseFilter(stream), synonyms));
      }
    };
  }

  private static Analyzer grams(int size) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words, new NGramTokenFilter(new LowerCaseFilter(words), size, size, false));
      }
    };
  }

  private static TokenStream withSynonyms(TokenStream stream, @Nullable SynonymMap synonyms) {
    return synonyms == null ? stream : new SynonymGraphFilter(stream, synonyms, true);
  }

  /** Every word or phrase of a line may stand for every other one of it. */
  private static SynonymMap synonyms(Language language, Analyzer text) {
    SynonymMap.Builder synonyms = new SynonymMap.Builder(true);
    for (String line : WordList.load("search/synonyms-" + language.tag() + ".txt").lines()) {
      List<CharsRef> words = new ArrayList<>();
      for (String word : line.split("\\s*,\\s*", -1)) {
        List<String> terms = terms(text, word);
        if (!terms.isEmpty()) {
          words.add(SynonymMap.Builder.join(terms.toArray(String[]::new), new CharsRefBuilder()));
        }
      }
      for (CharsRef word : words) {
        words.stream()
            .filter(other -> !other.equals(word))
            .forEach(other -> synonyms.add(word, other, true));
      }
    }
    try {
      return synonyms.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** A chain of filters, with or without synonyms at its end. */
  @FunctionalInterface
  private interface Chain {
    Analyzer with(@Nullable SynonymMap synonyms);
  }
}
