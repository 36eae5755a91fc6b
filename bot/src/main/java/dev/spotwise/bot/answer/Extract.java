package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Answers in the handbook's own sentences. */
final class Extract {
  /** Sections that are lists of advice: to leave a line out could do harm. */
  private static final Set<String> WHOLE = Set.of("doctor", "do", "questions");

  /** More sentences than that are not read by a worried person. */
  private static final int MOST_SENTENCES = 4;

  /** About what one rare word counts that only one of two passages shares with the question. */
  private static final double CLEARLY_NEARER = 4;

  private final Handbook handbook;
  private final Relevance relevance;

  Extract(Handbook handbook) {
    this.handbook = handbook;
    this.relevance = new Relevance(handbook);
  }

  /**
   * What the passage that answers best says.
   *
   * @param passages at least one, best first
   */
  List<CitedSentence> of(String question, List<Passage> passages) {
    Passage first = passages.get(0);
    Optional<Page> page = handbook.page(first.pageId(), first.language());
    Set<String> asked = page.map(p -> relevance.asked(question, p)).orElse(Set.of());
    Passage best = first;
    for (Passage other : passages) {
      if (other.pageId().equals(first.pageId())
          && nearest(other, asked) > nearest(best, asked) + CLEARLY_NEARER) {
        best = other;
      }
    }
    List<CitedSentence> answer = new ArrayList<>();
    for (Sentence sentence : chosen(best, asked)) {
      answer.add(new CitedSentence(sentence.text(), List.of(best.id())));
    }
    return answer;
  }

  /** The first sentence, since it answers outright, and the nearest others, in their order. */
  private List<Sentence> chosen(Passage passage, Set<String> asked) {
    List<Sentence> all = passage.sentences();
    if (all.size() <= MOST_SENTENCES || WHOLE.contains(passage.section())) {
      return all;
    }
    Comparator<Integer> nearest =
        Comparator.comparingDouble(
            i -> i == 0 ? Double.NEGATIVE_INFINITY : -near(all.get(i), asked, passage));
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(nearest)
        .limit(MOST_SENTENCES)
        .sorted()
        .map(all::get)
        .toList();
  }

  private double nearest(Passage passage, Set<String> asked) {
    return passage.sentences().stream()
        .mapToDouble(sentence -> near(sentence, asked, passage))
        .max()
        .orElse(0);
  }

  private double near(Sentence sentence, Set<String> asked, Passage passage) {
    return relevance.of(sentence, asked, passage.language());
  }
}
