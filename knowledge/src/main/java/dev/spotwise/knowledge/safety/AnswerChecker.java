package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.ContentTerms;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks, by rules and not by another model, what a language model wrote. A sentence passes only
 * when the passages that it cites carry it: terms, numbers, medicines, conditions, urgency.
 * Immutable and thread-safe.
 */
public final class AnswerChecker {
  private final Map<Language, SentenceChecker> checkers = new EnumMap<>(Language.class);

  private AnswerChecker(Handbook handbook) {
    for (Language language : Language.values()) {
      checkers.put(
          language,
          new SentenceChecker(
              language,
              Wording.of(language),
              new ConditionNames(handbook, language),
              ContentTerms.of(handbook, language)));
    }
  }

  /** A checker that knows the handbook's conditions by all their names. */
  public static AnswerChecker over(Handbook handbook) {
    return new AnswerChecker(handbook);
  }

  /**
   * Judges sentences one by one; give one alone to check a stream.
   *
   * @param candidates what the model wrote, in order
   * @param passages the passages that the model was given
   * @param language the language that the answer must be in
   * @return a verdict for each candidate, in order
   */
  public List<Verdict> check(
      List<Candidate> candidates, List<Passage> passages, Language language) {
    SentenceChecker checker = Objects.requireNonNull(checkers.get(language));
    List<Verdict> verdicts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Passage> cited =
          passages.stream().filter(passage -> candidate.cites().contains(passage.id())).toList();
      boolean known =
          candidate.cites().stream()
              .allMatch(id -> cited.stream().anyMatch(passage -> passage.id().equals(id)));
      Optional<Verdict.Rejected> fault =
          cited.isEmpty() || !known
              ? Optional.of(
                  new Verdict.Rejected(candidate, Fault.NO_CITATION, candidate.cites().toString()))
              : checker.fault(candidate, cited);
      verdicts.add(
          fault
              .<Verdict>map(rejected -> rejected)
              .orElseGet(() -> new Verdict.Accepted(candidate)));
    }
    return List.copyOf(verdicts);
  }
}
