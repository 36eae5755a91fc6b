package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text that say something, as search sees them: stems, without small words.
 * Thread-safe.
 */
public final class ContentTerms {
  private final HandbookAnalyzers analyzers;

  private ContentTerms(HandbookAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** The terms of a language, whose dictionary knows the handbook's names. */
  public static ContentTerms of(Handbook handbook, Language language) {
    List<String> names = new ArrayList<>();
    handbook.pages(language).forEach(page -> names.addAll(PageNames.of(page)));
    return new ContentTerms(HandbookAnalyzers.of(language, names));
  }

  /** The terms of a text, each once, in order. */
  public Set<String> in(String text) {
    return new LinkedHashSet<>(HandbookAnalyzers.terms(analyzers.text(), text));
  }

  /** The terms of a text and of all synonyms for them. */
  public Set<String> withSynonyms(String text) {
    return new LinkedHashSet<>(HandbookAnalyzers.terms(analyzers.question(), text));
  }
}
