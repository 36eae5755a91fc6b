package dev.spotwise.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges handbook files: structure, sources, codes, languages in step, reading level, no dose. A
 * handbook with no findings may be shipped.
 */
public final class HandbookLinter {
  private static final List<LintRule> RULES =
      List.of(
          new StructureRule(),
          new SourceRule(),
          new SentenceRule(),
          new WordingRule(),
          new ReadingLevelRule(),
          new CodeRule());

  private HandbookLinter() {}

  /** Judges the handbook inside the program. */
  public static List<Finding> lintShipped() {
    return lint(HandbookFolder.shipped());
  }

  /**
   * Judges a handbook in a folder with {@code en/ID.md} and {@code ko/ID.md}.
   *
   * @throws IOException when the folder cannot be read
   */
  public static List<Finding> lint(Path folder) throws IOException {
    return lint(HandbookFolder.in(folder));
  }

  private static List<Finding> lint(List<HandbookFile> files) {
    List<Finding> findings = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    for (HandbookFile file : files) {
      try {
        Draft draft = file.parse();
        drafts.add(draft);
        RULES.forEach(rule -> rule.check(draft, findings::add));
        pages.add(PageBuilder.build(draft));
      } catch (HandbookException e) {
        findings.add(new Finding(e.file(), e.line(), e.advice()));
      }
    }
    LanguagesInStep.check(drafts, findings::add);
    CrossReferences.check(pages, drafts, findings::add);
    return List.copyOf(findings);
  }
}
