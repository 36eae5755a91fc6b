package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
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
  private static final String WHEN_TO_SEE_A_DOCTOR = "doctor";

  /** Sections that are lists of advice: to leave a line out could do harm. */
  private static final Set<String> WHOLE = Set.of(WHEN_TO_SEE_A_DOCTOR, "do", "questions");

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
   * What the passage that answers best says, and how soon a doctor should see it.
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
    advice(answer, best.language()).ifPresent(answer::add);
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

  /**
   * The sentence that says how soon a doctor should see it, if that matters and is not said yet: of
   * the most pressing page that the answer rests on. Answers end with it, so that no choice of
   * passage or words hides an urgency.
   *
   * @param said what the answer says so far, with its citations
   */
  Optional<CitedSentence> advice(List<CitedSentence> said, Language language) {
    return said.stream()
        .flatMap(sentence -> sentence.cites().stream())
        .flatMap(id -> handbook.passage(id, language).stream())
        .map(Passage::pageId)
        .distinct()
        .flatMap(id -> handbook.page(id, language).stream())
        .filter(Extract::matters)
        .min(Comparator.comparing(Page::urgency))
        .flatMap(page -> page.section(WHEN_TO_SEE_A_DOCTOR))
        .filter(doctor -> !doctor.sentences().isEmpty())
        .map(doctor -> new CitedSentence(doctor.sentences().get(0).text(), List.of(doctor.id())))
        .filter(advice -> said.stream().noneMatch(s -> s.text().equals(advice.text())));
  }

  private static boolean matters(Page page) {
    return switch (page.urgency()) {
      case EMERGENCY, URGENT, SOON -> true;
      case ROUTINE, SELF_CARE -> false;
    };
  }
}
