package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How soon a doctor should see it: the end of every answer, whoever wrote it. */
final class DoctorAdvice {
  private static final String WHEN_TO_SEE_A_DOCTOR = "doctor";

  private final Handbook handbook;

  DoctorAdvice(Handbook handbook) {
    this.handbook = handbook;
  }

  /**
   * The sentence that says how soon a doctor should see it, if that matters and is not said yet: of
   * the most pressing page that the answer rests on. Answers end with it, so that no choice of
   * passage or words hides an urgency.
   *
   * @param said what the answer says so far, with its citations
   */
  Optional<CitedSentence> on(List<CitedSentence> said, Language language) {
    return said.stream()
        .flatMap(sentence -> sentence.cites().stream())
        .flatMap(id -> handbook.passage(id, language).stream())
        .map(Passage::pageId)
        .distinct()
        .flatMap(id -> handbook.page(id, language).stream())
        .filter(DoctorAdvice::matters)
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
