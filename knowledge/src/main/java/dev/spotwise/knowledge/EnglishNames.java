package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Finds English names by their stems, the longest first, so that "acral melanoma" is not taken for
 * "melanoma" too. A name made of words that many pages use ("dark spot") says less.
 */
final class EnglishNames implements NameFinder {
  private static final int LONGEST_ABBREVIATION_IN_CAPITALS = 2;
  private static final double LEAST_SURE = 0.45;

  /** "Bumps like mosquito bites" are most likely something else. */
  private static final double IN_COMPARISON = 0.4;

  private final Analyzer analyzer;
  private final Map<List<String>, Map<String, Double>> names = new LinkedHashMap<>();
  private final Set<String> capitals = new HashSet<>();
  private final List<String> notNames = WordList.load("search/not-names-en.txt").lines();

  EnglishNames(Corpus corpus, Analyzer analyzer) {
    this.analyzer = analyzer;
    Map<String, Integer> pagesWithTerm = new HashMap<>();
    for (List<String> terms : corpus.pageTerms()) {
      new HashSet<>(terms).forEach(term -> pagesWithTerm.merge(term, 1, Integer::sum));
    }
    List<Page> pages = corpus.pages();
    Map<List<String>, Map<String, Double>> found = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      List<String> pageNames = PageNames.of(page);
      for (int n = 0; n < pageNames.size(); n++) {
        String name = pageNames.get(n);
        List<String> terms = corpus.names().get(i).get(n);
        if (name.length() <= LONGEST_ABBREVIATION_IN_CAPITALS) {
          capitals.add(name.toLowerCase(Locale.ROOT));
        }
        if (!terms.isEmpty()) {
          found
              .computeIfAbsent(terms, t -> new HashMap<>())
              .merge(page.id(), sureness(terms, pagesWithTerm, pages.size()), Math::max);
        }
      }
    }
    found.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<List<String>, ?> e) -> e.getKey().size()).reversed())
        .forEach(e -> names.put(e.getKey(), e.getValue()));
  }

  private static double sureness(
      List<String> terms, Map<String, Integer> pagesWithTerm, int pages) {
    double rarest = 0;
    double sum = 0;
    for (String term : terms) {
      double idf =
          Math.log((pages + 1.0) / (pagesWithTerm.getOrDefault(term, 0) + 1.0))
              / Math.log(pages + 1.0);
      rarest = Math.max(rarest, idf);
      sum += idf;
    }
    return Math.min(1, LEAST_SURE + (1 - LEAST_SURE) * (rarest + sum) / 1.6);
  }

  @Override
  public Map<String, Double> find(String question) {
    String text = question;
    for (String notName : notNames) {
      text = text.replaceAll("(?i)\\b" + notName + "\\b", " | ");
    }
    Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}\\d]+", -1)));
    List<String> terms = new ArrayList<>(HandbookAnalyzers.terms(analyzer, text));
    Map<String, Double> pages = new HashMap<>();
    names.forEach(
        (name, owners) -> {
          int at = Collections.indexOfSubList(terms, name);
          if (at >= 0
              && !(name.size() == 1
                  && capitals.contains(name.get(0))
                  && !words.contains(name.get(0).toUpperCase(Locale.ROOT)))) {
            double meant = at > 0 && terms.get(at - 1).equals("like") ? IN_COMPARISON : 1;
            owners.forEach((page, sure) -> pages.merge(page, meant * sure, Math::max));
            for (int i = at; i < at + name.size(); i++) {
              terms.set(i, "");
            }
          }
        });
    return pages;
  }
}
