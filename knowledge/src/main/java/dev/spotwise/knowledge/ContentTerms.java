package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * The words of a text that say something, as search sees them: stems, without small words.
 * Thread-safe.
 */
public final class ContentTerms {
  private final Analyzer analyzer;
  private final Synonyms synonyms;

  private ContentTerms(Analyzer analyzer, Synonyms synonyms) {
    this.analyzer = analyzer;
    this.synonyms = synonyms;
  }

  /** The terms of a language, whose dictionary knows the handbook's names. */
  public static ContentTerms of(Handbook handbook, Language language) {
    List<String> names = new ArrayList<>();
    handbook.pages(language).forEach(page -> names.addAll(PageNames.of(page)));
    Analyzer analyzer = HandbookAnalyzers.of(language, names);
    return new ContentTerms(analyzer, new Synonyms(language, analyzer));
  }

  /** The terms of a text, each once, in order. */
  public Set<String> in(String text) {
    return new LinkedHashSet<>(HandbookAnalyzers.terms(analyzer, text));
  }

  /** The terms of a text and of all synonyms for them. */
  public Set<String> withSynonyms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (Asked.Thing thing : synonyms.in(HandbookAnalyzers.terms(analyzer, text)).things()) {
      thing.wordings().forEach(terms::addAll);
    }
    return terms;
  }
}
