package dev.spotwise.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Sections: which, in which order, under which headings, and how long. */
final class StructureRule implements LintRule {
  private static final List<String> CONDITION =
      List.of(
          "what",
          "looks",
          "causes",
          "danger",
          "contagious",
          "do",
          "doctor",
          "treatment",
          "watch",
          "prevention",
          "myths",
          "questions");
  private static final List<String> ARTICLE = List.of("what", "do", "doctor", "myths");
  private static final int MOST_OWN_SECTIONS = 6;
  private static final int FEWEST_SENTENCES = 2;
  private static final int MOST_SENTENCES = 6;
  private static final int MOST_SENTENCES_OF_ARTICLE = 8;

  private static final Map<Language, List<String>> HEADINGS =
      Map.of(
          Language.EN,
          List.of(
              "What it is",
              "What it looks like",
              "Causes and risk",
              "Is it dangerous",
              "Is it contagious",
              "What you can do",
              "When to see a doctor",
              "What the doctor may do",
              "How to watch it",
              "Prevention",
              "Myths",
              "Questions to take along"),
          Language.KO,
          List.of(
              "무엇인가요",
              "어떻게 보이나요",
              "원인과 위험 요인",
              "위험한가요",
              "옮나요",
              "지금 할 수 있는 일",
              "언제 병원에 가야 하나요",
              "병원에서는 어떻게 하나요",
              "어떻게 지켜보나요",
              "예방",
              "잘못 알려진 것",
              "병원에 가져갈 질문"));

  @Override
  public void check(Draft draft, Consumer<Finding> findings) {
    List<String> anchors = draft.sections().stream().map(Draft.Section::anchor).toList();
    if (PageKind.ARTICLE.code().equals(draft.head().kind())) {
      article(draft, anchors, findings);
    } else if (anchors.equals(CONDITION)) {
      headings(draft, findings);
    } else {
      findings.accept(
          new Finding(
              draft.file(),
              1,
              "give the page the sections " + CONDITION + ", in this order; it has " + anchors));
    }
    int most = anchors.equals(CONDITION) ? MOST_SENTENCES : MOST_SENTENCES_OF_ARTICLE;
    for (Draft.Section section : draft.sections()) {
      int count = section.lines().size();
      if (count < FEWEST_SENTENCES || count > most) {
        findings.accept(
            new Finding(
                draft.file(),
                section.line(),
                "give section '"
                    + section.anchor()
                    + "' "
                    + FEWEST_SENTENCES
                    + " to "
                    + most
                    + " sentences; it has "
                    + count));
      }
    }
  }

  private static void article(Draft draft, List<String> anchors, Consumer<Finding> findings) {
    Set<String> seen = new HashSet<>();
    for (Draft.Section section : draft.sections()) {
      if (!seen.add(section.anchor())) {
        findings.accept(
            new Finding(
                draft.file(), section.line(), "use the anchor '" + section.anchor() + "' once"));
      }
    }
    if (!anchors.stream().filter(ARTICLE::contains).toList().equals(ARTICLE)
        || anchors.indexOf("what") != 0) {
      findings.accept(
          new Finding(
              draft.file(),
              1,
              "give the article the sections " + ARTICLE + ", in this order, 'what' first"));
    }
    if (anchors.size() - ARTICLE.size() > MOST_OWN_SECTIONS) {
      findings.accept(
          new Finding(
              draft.file(),
              1,
              "have at most " + MOST_OWN_SECTIONS + " sections of the article's own"));
    }
  }

  private static void headings(Draft draft, Consumer<Finding> findings) {
    List<String> headings = HEADINGS.getOrDefault(draft.language(), List.of());
    for (int i = 0; i < headings.size(); i++) {
      Draft.Section section = draft.sections().get(i);
      if (!section.heading().equals(headings.get(i))) {
        findings.accept(
            new Finding(
                draft.file(), section.line(), "write the heading as '" + headings.get(i) + "'"));
      }
    }
  }
}
