package dev.spotwise.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Tells a question on the handbook's subject from one on anything else, by the share of its words
 * that the handbook uses.
 */
final class SubjectTerms {
  /** A word in fewer passages than this is a sign of the subject only if it is no everyday word. */
  private static final int FEWEST_PASSAGES = 3;

  private static final double LEAST_SHARE = 0.5;

  private final Analyzer analyzer;
  private final Set<String> known = new HashSet<>();
  private final Set<String> small;

  SubjectTerms(Analyzer analyzer, Corpus corpus, Language language) {
    this.analyzer = analyzer;
    Map<String, Integer> passages = new HashMap<>();
    for (List<String> terms : corpus.passageTerms()) {
      new HashSet<>(terms).forEach(term -> passages.merge(term, 1, Integer::sum));
    }
    Set<String> everyday =
        new HashSet<>(
            HandbookAnalyzers.terms(
                analyzer, String.join("\n", WordList.load("language/everyday.txt").lines())));
    passages.forEach(
        (term, count) -> {
          if (count >= FEWEST_PASSAGES || (language == Language.EN && !everyday.contains(term))) {
            known.add(term);
          }
        });
    corpus.nameTerms().forEach(known::addAll);
    small =
        new HashSet<>(
            HandbookAnalyzers.terms(
                analyzer, String.join("\n", WordList.load("language/english.txt").lines())));
  }

  /** Whether at least half of the words that say anything are the handbook's. */
  boolean isAboutSkin(String question) {
    List<String> terms =
        HandbookAnalyzers.terms(analyzer, question).stream()
            .filter(term -> !small.contains(term))
            .toList();
    long found = terms.stream().filter(known::contains).count();
    return found > 0 && found >= LEAST_SHARE * terms.size();
  }
}
