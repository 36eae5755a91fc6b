package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.ContentTerms;
import dev.spotwise.knowledge.Doses;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Medicines;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules for one sentence in one language, from the plainest fault to the subtlest. */
final class SentenceChecker {
  private final Language language;
  private final Wording wording;
  private final ConditionNames conditions;
  private final Support support;
  private final Polarity polarity;

  SentenceChecker(
      Language language, Wording wording, ConditionNames conditions, ContentTerms terms) {
    this.language = language;
    this.wording = wording;
    this.conditions = conditions;
    this.support = new Support(terms);
    this.polarity = new Polarity(language, terms, wording);
  }

  /** The first rule that a sentence breaks, given the passages that it cites. */
  Optional<Verdict.Rejected> fault(Candidate candidate, List<Passage> cited) {
    String text = candidate.text();
    if (cited.stream()
        .anyMatch(
            passage -> passage.sentences().stream().anyMatch(s -> s.text().equals(text.strip())))) {
      return Optional.empty(); // The passage's own words.
    }
    String said = cited.stream().map(Passage::text).collect(Collectors.joining(" "));
    String known =
        cited.stream()
            .map(passage -> passage.pageTitle() + " " + passage.heading())
            .collect(Collectors.joining(" ", said + " ", ""));
    Optional<Finding> finding =
        wording
            .first("not_answer", text)
            .map(words -> new Finding(Fault.NOT_AN_ANSWER, words))
            .or(() -> wrongLanguage(text))
            .or(
                () ->
                    beyond(
                        Fault.DIAGNOSIS_OF_READER,
                        wording.all("diagnosis", text),
                        wording.all("diagnosis", said)))
            .or(() -> Doses.find(text, language).map(dose -> new Finding(Fault.DOSE, dose)))
            .or(
                () ->
                    beyond(
                        Fault.UNSUPPORTED_DRUG,
                        Medicines.namedIn(text, language),
                        Medicines.namedIn(said, language)))
            .or(() -> condition(text, known))
            .or(
                () ->
                    beyond(
                        Fault.UNSUPPORTED_NUMBER,
                        Numbers.in(text, language),
                        Numbers.in(said, language)))
            .or(() -> softened(text, cited, known))
            .or(
                () ->
                    support
                        .unsupported(text, known, sentences(cited))
                        .map(words -> new Finding(Fault.UNSUPPORTED_TERMS, words)))
            .or(() -> turnedRound(text, sentences(cited)));
    return finding.map(f -> new Verdict.Rejected(candidate, f.fault(), f.detail()));
  }

  private static List<String> sentences(List<Passage> cited) {
    return cited.stream()
        .flatMap(passage -> passage.sentences().stream())
        .map(Sentence::text)
        .toList();
  }

  private Optional<Finding> wrongLanguage(String text) {
    long hangul =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
            .count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    long ascii = text.codePoints().filter(c -> c < 0x250 && Character.isLetter(c)).count();
    boolean right =
        switch (language) {
          case EN ->
              hangul == 0
                  && ascii == letters
                  && Language.of(text).filter(l -> l == Language.EN).isPresent();
          case KO -> 2 * hangul >= letters && hangul + ascii == letters;
        };
    return letters > 0 && right
        ? Optional.empty()
        : Optional.of(new Finding(Fault.WRONG_LANGUAGE, text));
  }

  private static Optional<Finding> beyond(Fault fault, Set<String> said, Set<String> allowed) {
    return said.stream()
        .filter(word -> !allowed.contains(word))
        .findFirst()
        .map(word -> new Finding(fault, word));
  }

  private Optional<Finding> condition(String text, String known) {
    String passage = known.toLowerCase(Locale.ROOT);
    return conditions.in(text).stream()
        .filter(
            name ->
                !passage.contains(name)
                    && !passage.contains(name.replaceFirst("e?s$", ""))
                    && !support.covers(name, known))
        .findFirst()
        .map(name -> new Finding(Fault.UNSUPPORTED_CONDITION, name));
  }

  /**
   * Calmer words than the passages have, or a later or weaker call to the doctor than the sentence
   * that it rests on.
   */
  private Optional<Finding> softened(String text, List<Passage> cited, String known) {
    Set<String> calming = wording.all("reassuring", text);
    calming.removeAll(wording.all("reassuring", known));
    if (!calming.isEmpty()) {
      return Optional.of(new Finding(Fault.SOFTENED, calming.iterator().next()));
    }
    String nearest = support.nearest(text, sentences(cited));
    Set<Long> times = Times.in(text, language);
    Set<Long> theirs = Times.in(nearest, language);
    if (!theirs.containsAll(times)) {
      return Optional.of(new Finding(Fault.SOFTENED, "another time than: " + nearest));
    }
    if (!wording.has("doctor", text)) {
      return Optional.empty();
    }
    if (!theirs.isEmpty() && !times.contains(Collections.min(theirs))) {
      return Optional.of(new Finding(Fault.SOFTENED, "leaves out the soonest of: " + nearest));
    }
    if (wording.urgency(text) < wording.urgency(nearest)) {
      return Optional.of(new Finding(Fault.SOFTENED, "less urgent than: " + nearest));
    }
    Set<String> weak = wording.all("weak", text);
    weak.removeAll(wording.all("weak", nearest));
    boolean weaker = wording.has("demand", nearest) && !wording.has("demand", text);
    return weaker || !weak.isEmpty()
        ? Optional.of(new Finding(Fault.SOFTENED, "weaker than: " + nearest))
        : Optional.empty();
  }

  /**
   * "Is not contagious" for "is contagious": one says no where the sentence that it rests on does
   * not.
   */
  private Optional<Finding> turnedRound(String text, List<String> sentences) {
    String nearest = support.nearest(text, sentences);
    return wording.has("negation", text) != wording.has("negation", nearest)
            || polarity.differs(text, nearest)
        ? Optional.of(new Finding(Fault.UNSUPPORTED_TERMS, "says the opposite of: " + nearest))
        : Optional.empty();
  }

  private record Finding(Fault fault, String detail) {}
}
