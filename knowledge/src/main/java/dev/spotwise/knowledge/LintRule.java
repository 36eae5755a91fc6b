package dev.spotwise.knowledge;

import java.util.List;
import java.util.function.Consumer;

/** One thing that every page must keep to. */
@FunctionalInterface
interface LintRule {
  /** Judges one page and hands on what is wrong with it. */
  void check(Draft draft, Consumer<Finding> findings);

  /** A finding at a field of the front matter. */
  static Finding at(Draft draft, String field, String advice) {
    return new Finding(draft.file(), draft.lineOf(field), advice);
  }

  /** A finding at a sentence. */
  static Finding at(Draft draft, Draft.Line line, String advice) {
    return new Finding(draft.file(), line.number(), advice);
  }

  /** All sentences of a page with their lines. */
  static List<Draft.Line> lines(Draft draft) {
    return draft.sections().stream().flatMap(section -> section.lines().stream()).toList();
  }
}
