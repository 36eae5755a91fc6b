package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often terms stand in a few hundred short texts, in memory. Texts are numbered from 0 in the
 * order given. Counts saturate and long texts count for less, as in BM25 (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework: BM25 and Beyond", 2009). Immutable.
 */
final class TermIndex {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** A phrase of which only a part stands in a text. */
  private static final double PART_OF_PHRASE = 0.4;

  private final int size;
  private final Map<String, Postings> postings = new HashMap<>();

  TermIndex(List<List<String>> texts) {
    size = texts.size();
    double mean = Math.max(1, texts.stream().mapToInt(List::size).average().orElse(1));
    for (int text = 0; text < size; text++) {
      float length = (float) (K1 * (1 - B + B * texts.get(text).size() / mean));
      for (String term : texts.get(text)) {
        postings.computeIfAbsent(term, t -> new Postings()).count(text, length);
      }
    }
  }

  int size() {
    return size;
  }

  /**
   * How well each text holds one thing that the question says, in whichever words, from 0 to below
   * 2.2.
   */
  double[] matches(Asked.Thing thing) {
    double[] best = new double[size];
    for (List<String> words : thing.wordings()) {
      double[] sum = new double[size];
      int[] found = new int[size];
      for (String word : words) {
        Postings in = postings.get(word);
        if (in != null) {
          in.addTo(sum, found);
        }
      }
      for (int i = 0; i < size; i++) {
        double all = found[i] == words.size() ? 1 : PART_OF_PHRASE;
        best[i] = Math.max(best[i], all * sum[i] / words.size());
      }
    }
    return best;
  }

  /** The sum of all things' matches, each weighted by how few texts hold it. */
  double[] scores(Asked asked) {
    double[] scores = new double[size];
    for (Asked.Thing thing : asked.things()) {
      double[] matches = matches(thing);
      int holders = 0;
      for (double match : matches) {
        holders += match > 0 ? 1 : 0;
      }
      double rarity = rarity(holders, size);
      for (int i = 0; i < size; i++) {
        scores[i] += rarity * matches[i];
      }
    }
    return scores;
  }

  /** BM25's inverse document frequency. */
  static double rarity(int holders, int texts) {
    return Math.log(1 + (texts - holders + 0.5) / (holders + 0.5));
  }

  /** The texts that hold one term, and how often. */
  private static final class Postings {
    private final List<int[]> counts = new ArrayList<>();
    private final List<Float> lengths = new ArrayList<>();

    void count(int text, float length) {
      int last = counts.size() - 1;
      if (last >= 0 && counts.get(last)[0] == text) {
        counts.get(last)[1]++;
      } else {
        counts.add(new int[] {text, 1});
        lengths.add(length);
      }
    }

    void addTo(double[] sum, int[] found) {
      for (int i = 0; i < counts.size(); i++) {
        int[] count = counts.get(i);
        sum[count[0]] += count[1] * (K1 + 1) / (count[1] + lengths.get(i));
        found[count[0]]++;
      }
    }
  }
}
