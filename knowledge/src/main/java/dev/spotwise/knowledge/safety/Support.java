package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.ContentTerms;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether passages carry what a sentence says: all its terms stand in them, and most of them close
 * together.
 */
final class Support {
  /**
   * A sentence that gathers its terms from all over a passage may join what the passage does not
   * join.
   */
  private static final double LEAST_IN_TWO_SENTENCES = 0.75;

  /** Stems that only join what others say. */
  private static final Set<String> JOINING = Set.of("becaus", "therefor", "thus", "also", "howev");

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  /** Terms of Korean endings, which close nearly every sentence. */
  private static final Set<String> AUXILIARY =
      Set.of(
          "수", "있", "되", "하", "않", "없", "것", "때", "보", "주", "지", "말", "이", "싶", "좋", "같", "합니다",
          "됩니다");

  private final ContentTerms terms;

  Support(ContentTerms terms) {
    this.terms = terms;
  }

  /**
   * The first term that the passages do not carry, or a note that no two sentences carry them.
   *
   * @param known all that the passages say, with titles and headings
   */
  Optional<String> unsupported(String text, String known, List<String> sentences) {
    Set<String> said = terms.in(text);
    if (said.isEmpty()) {
      return Optional.of(text);
    }
    Set<String> allowed = terms.withSynonyms(known);
    Optional<String> missing =
        said.stream()
            .filter(term -> !allowed.contains(term) && !JOINING.contains(term))
            .findFirst();
    if (missing.isPresent()) {
      return missing;
    }
    // A Korean sentence says at its end what it says of all that stands before.
    String predicate = predicate(said);
    if (HANGUL.matcher(text).find() && !allowed.contains(predicate)) {
      return Optional.of(predicate);
    }
    return closest(said, sentences) < LEAST_IN_TWO_SENTENCES
        ? Optional.of("gathered from too many sentences")
        : Optional.empty();
  }

  /** The last term that is more than an ending. */
  private static String predicate(Set<String> said) {
    String last = "";
    for (String term : said) {
      last = last.isEmpty() || !AUXILIARY.contains(term) ? term : last;
    }
    return last;
  }

  /** Whether all terms of a phrase stand in a text. */
  boolean covers(String phrase, String text) {
    Set<String> words = terms.in(phrase);
    return !words.isEmpty() && terms.withSynonyms(text).containsAll(words);
  }

  /** The sentence that shares the most terms with a text. */
  String nearest(String text, List<String> sentences) {
    Set<String> said = terms.in(text);
    String nearest = "";
    double best = -1;
    for (String sentence : sentences) {
      Set<String> theirs = terms.in(sentence);
      double score = shared(said, theirs) / Math.sqrt(1.0 + theirs.size());
      if (score > best) {
        best = score;
        nearest = sentence;
      }
    }
    return nearest;
  }

  private double closest(Set<String> said, List<String> sentences) {
    double best = 0;
    List<Set<String>> all = sentences.stream().map(terms::withSynonyms).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i; j < all.size(); j++) {
        Set<String> pair = new HashSet<>(all.get(i));
        pair.addAll(all.get(j));
        best = Math.max(best, shared(said, pair) / said.size());
      }
    }
    return best;
  }

  private static double shared(Set<String> said, Set<String> others) {
    return said.stream().filter(others::contains).count();
  }
}
