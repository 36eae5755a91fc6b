package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.Sentence;
import dev.spotwise.knowledge.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds, for each passage that an answer cites, the published page behind it. */
final class Citations {
  private final Handbook handbook;

  Citations(Handbook handbook) {
    this.handbook = handbook;
  }

  List<Citation> of(List<CitedSentence> sentences, Language language) {
    return sentences.stream()
        .flatMap(sentence -> sentence.cites().stream())
        .distinct()
        .flatMap(id -> handbook.passage(id, language).flatMap(p -> of(p, sentences)).stream())
        .toList();
  }

  private Optional<Citation> of(Passage passage, List<CitedSentence> sentences) {
    return handbook
        .page(passage.pageId(), passage.language())
        .flatMap(page -> mainSource(page, passage, sentences))
        .map(
            source ->
                new Citation(
                    passage.id(),
                    passage.pageTitle() + ": " + passage.heading(),
                    source.publisher() + ", " + source.title(),
                    source.url()));
  }

  /** The source behind most of what is quoted; of the whole passage where it is reworded. */
  private static Optional<Source> mainSource(
      Page page, Passage passage, List<CitedSentence> sentences) {
    Set<String> said = sentences.stream().map(CitedSentence::text).collect(Collectors.toSet());
    List<Sentence> quoted =
        passage.sentences().stream().filter(s -> said.contains(s.text())).toList();
    Map<String, Long> uses =
        (quoted.isEmpty() ? passage.sentences() : quoted)
            .stream()
                .flatMap(sentence -> sentence.sources().stream())
                .collect(
                    Collectors.groupingBy(key -> key, LinkedHashMap::new, Collectors.counting()));
    long most = uses.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return uses.entrySet().stream()
        .filter(use -> use.getValue() == most)
        .flatMap(use -> page.source(use.getKey()).stream())
        .findFirst();
  }
}
