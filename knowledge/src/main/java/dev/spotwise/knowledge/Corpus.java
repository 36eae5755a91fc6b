package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The pages of one language as terms, analysed once for everything that searches in them.
 * Immutable.
 *
 * @param pages in the handbook's order
 * @param passages those of all pages, in order
 * @param pageOf the place of each passage's page
 * @param sentences each passage's heading and sentences, as terms
 * @param names each page's names, as terms
 * @param described how people describe a page's subject when they do not know its name, a page
 * @param lay the same as terms
 */
record Corpus(
    List<Page> pages,
    List<Passage> passages,
    List<Integer> pageOf,
    List<List<List<String>>> sentences,
    List<List<List<String>>> names,
    List<String> described,
    List<List<String>> lay) {

  static Corpus of(List<Page> pages, Language language, Function<String, List<String>> terms) {
    Map<String, String> layWords = WordList.load("search/lay-" + language.tag() + ".txt").byKey();
    List<Passage> passages = new ArrayList<>();
    List<Integer> pageOf = new ArrayList<>();
    List<List<List<String>>> sentences = new ArrayList<>();
    List<List<List<String>>> names = new ArrayList<>();
    List<String> described = new ArrayList<>();
    // On all cores, as the pages are read.
    List<List<List<List<String>>>> analysed =
        pages.parallelStream().map(page -> sentences(page, terms)).toList();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      for (Passage passage : page.passages()) {
        passages.add(passage);
        pageOf.add(i);
      }
      sentences.addAll(analysed.get(i));
      names.add(PageNames.of(page).stream().map(terms).toList());
      described.add(layWords.getOrDefault(page.id(), ""));
    }
    return new Corpus(
        pages,
        passages,
        pageOf,
        sentences,
        names,
        described,
        described.stream().map(terms).toList());
  }

  /** For each passage of a page its heading's and sentences' terms. */
  private static List<List<List<String>>> sentences(
      Page page, Function<String, List<String>> terms) {
    List<List<List<String>>> passages = new ArrayList<>();
    for (Passage passage : page.passages()) {
      List<List<String>> each = new ArrayList<>();
      each.add(terms.apply(passage.heading()));
      passage.sentences().forEach(s -> each.add(terms.apply(s.text())));
      passages.add(each);
    }
    return passages;
  }

  /** The terms of each passage. */
  List<List<String>> passageTerms() {
    return sentences.stream().map(Corpus::joined).toList();
  }

  /** The terms of each page's passages. */
  List<List<String>> pageTerms() {
    List<List<String>> terms = new ArrayList<>();
    pages.forEach(page -> terms.add(new ArrayList<>()));
    for (int i = 0; i < pageOf.size(); i++) {
      terms.get(pageOf.get(i)).addAll(joined(sentences.get(i)));
    }
    return terms;
  }

  /** All words by which each page could be found, as written. */
  List<String> pageWords() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      StringBuilder all = new StringBuilder(described.get(i));
      PageNames.of(pages.get(i)).forEach(name -> all.append('\n').append(name));
      pages.get(i).passages().forEach(passage -> all.append('\n').append(passage.text()));
      words.add(all.toString());
    }
    return words;
  }

  /** The terms of each page's names. */
  List<List<String>> nameTerms() {
    return names.stream().map(Corpus::joined).toList();
  }

  private static List<String> joined(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
