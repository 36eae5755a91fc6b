package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.PageKind;
import dev.spotwise.knowledge.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says so where a condition was found by its description alone: "brown crusty things" may be
 * anything, and the handbook's words on one condition must not pass for a finding.
 */
final class Naming {
  private final Handbook handbook;

  Naming(Handbook handbook) {
    this.handbook = handbook;
  }

  /** The sentence that goes before the answer; none where the person named the condition. */
  Optional<CitedSentence> caution(Question question, Passage best) {
    boolean subjectKnown = question.about().isPresent() || !question.previous().isEmpty();
    return handbook
        .page(best.pageId(), best.language())
        .filter(page -> page.kind() == PageKind.CONDITION)
        .filter(page -> !subjectKnown && !names(question.text(), page.id()))
        .map(page -> Replies.closest(best.language(), page.title()))
        .map(text -> new CitedSentence(text, List.of(best.id())));
  }

  private boolean names(String question, String pageId) {
    String words = simple(question);
    return Stream.of(Language.values())
        .flatMap(language -> handbook.page(pageId, language).stream())
        .flatMap(page -> Stream.concat(Stream.of(page.title()), page.names().stream()))
        .map(Naming::simple)
        .anyMatch(name -> words.contains(name) || (isHangul(name) && joined(words, name)));
  }

  /** Words with one space before each, so that a name is found at the beginning of words only. */
  private static String simple(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Korean names are written with and without spaces, and grow together with other words. */
  private static boolean joined(String words, String name) {
    return words.replace(" ", "").contains(name.replace(" ", ""));
  }

  private static boolean isHangul(String name) {
    return Character.UnicodeScript.of(name.codePointAt(1)) == Character.UnicodeScript.HANGUL;
  }
}
