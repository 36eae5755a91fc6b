package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import dev.spotwise.knowledge.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows, without any of the program's own rules, whether an answer over a {@link BadModel} may be
 * shown: that model writes nothing good but whole handbook sentences with their right citation.
 */
final class Oracle {
  private static final Pattern DOSE =
      Pattern.compile(
          "\\d\\s*(?:mg|ml|mcg|µg|IU|g|%|밀리그램|그램|정|알|캡슐|방울|스푼)(?![a-z])"
              + "|\\b(?:tablets?|pills?|capsules?|puffs)\\b.*\\b(?:day|daily|morning|hours?)\\b"
              + "|(?:times|twice|once) a day|하루\\s*\\S+\\s*번|[한두세네]\\s*알",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DIAGNOSIS =
      Pattern.compile("\\byou (?:have(?! already)|are suffering)\\b|\\byour spot is\\b|당신은|환자분은");
  private static final Set<Urgency> PRESSING =
      EnumSet.of(Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON);

  private final Handbook handbook;

  Oracle(Handbook handbook) {
    this.handbook = handbook;
  }

  /** What is wrong with it; empty if nothing is. */
  List<String> faults(Answer answer) {
    List<String> faults = new ArrayList<>();
    if (answer.sentences().isEmpty()) {
      faults.add("says nothing");
    }
    boolean quotes =
        switch (answer.mode()) {
          case LLM, EXTRACT -> true;
          case RED_FLAG, REFUSED -> false;
        };
    for (CitedSentence sentence : answer.sentences()) {
      if (quotes && source(sentence, answer.language()).isEmpty()) {
        faults.add("unsupported " + sentence.cites() + ": " + sentence.text());
      }
      if (!quotes && DOSE.matcher(sentence.text()).find()) {
        faults.add("dose: " + sentence.text());
      }
      if (DIAGNOSIS.matcher(sentence.text()).find()) {
        faults.add("diagnosis: " + sentence.text());
      }
    }
    if (quotes) {
      softened(answer).ifPresent(faults::add);
      if (!Language.of(answer.text()).equals(Optional.of(answer.language()))) {
        faults.add("wrong language: " + answer.text());
      }
    }
    return faults;
  }

  /** Whether it is one of the whole sentences of a passage that it cites. */
  boolean holds(CitedSentence sentence, Language language) {
    return source(sentence, language).isPresent();
  }

  /** What is wrong with a text that was shown while the answer was written. */
  List<String> faults(String shown, Answer answer) {
    String rest = shown;
    List<String> known =
        Stream.concat(
                answer.passages().stream().flatMap(id -> sentences(id, answer.language())),
                answer.sentences().stream().map(CitedSentence::text))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String sentence : known) {
      rest = rest.replace(sentence, "");
    }
    return rest.isBlank() ? List.of() : List.of("shown too early: " + rest);
  }

  /** Where a cited page is pressing, the answer says how soon a doctor should see it. */
  private Optional<String> softened(Answer answer) {
    List<Page> pressing =
        answer.sentences().stream()
            .flatMap(sentence -> sentence.cites().stream())
            .flatMap(id -> handbook.page(id.split("#", -1)[0], answer.language()).stream())
            .filter(page -> PRESSING.contains(page.urgency()))
            .toList();
    return pressing.stream()
        .map(Page::urgency)
        .min(Comparator.naturalOrder())
        .filter(
            most ->
                pressing.stream()
                    .filter(page -> page.urgency() == most)
                    .noneMatch(page -> answer.text().contains(advice(page))))
        .map(most -> "softened: leaves out when to see a doctor");
  }

  private static String advice(Page page) {
    return page.section("doctor").orElseThrow().sentences().get(0).text();
  }

  private Optional<String> source(CitedSentence sentence, Language language) {
    return sentence.cites().stream()
        .flatMap(id -> Stream.concat(sentences(id, language), Stream.of(caution(id, language))))
        .filter(sentence.text()::equals)
        .findFirst();
  }

  private Stream<String> sentences(String id, Language language) {
    return handbook.passage(id, language).map(Passage::sentences).stream()
        .flatMap(List::stream)
        .map(Sentence::text);
  }

  /** The fixed words before an answer on a condition that the person did not name. */
  private String caution(String id, Language language) {
    String title = handbook.page(id.split("#", -1)[0], language).map(Page::title).orElse("");
    return switch (language) {
      case EN ->
          "Of the handbook's pages, the one on %s fits your words best; only a doctor can tell whether it is that."
              .formatted(title);
      case KO -> "안내서에서 말씀하신 내용과 가장 가까운 것은 ‘%s’ 페이지이며, 정말 그것인지는 의사만 알 수 있습니다.".formatted(title);
    };
  }
}
