package dev.spotwise.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Plain words: a twelve-year-old reads along. */
final class ReadingLevelRule implements LintRule {
  /**
   * US grade; the aim is grade 7, and names of conditions that cannot be shortened take up the
   * rest.
   */
  private static final double HIGHEST_GRADE = 8.5;

  private static final double MOST_KOREAN_WORDS = 14;

  @Override
  public void check(Draft draft, Consumer<Finding> findings) {
    List<String> sentences =
        LintRule.lines(draft).stream().map(line -> line.sentence().text()).toList();
    if (sentences.isEmpty()) {
      return;
    }
    switch (draft.language()) {
      case EN -> {
        double grade = FleschKincaid.grade(sentences);
        if (grade > HIGHEST_GRADE) {
          findings.accept(
              new Finding(
                  draft.file(),
                  1,
                  format(
                      "shorten sentences and words: reading grade %.1f, at most %.1f",
                      grade, HIGHEST_GRADE)));
        }
      }
      case KO -> {
        double words =
            sentences.stream().mapToInt(s -> s.split("\\s+", -1).length).average().orElse(0);
        if (words > MOST_KOREAN_WORDS) {
          findings.accept(
              new Finding(
                  draft.file(),
                  1,
                  format(
                      "shorten sentences: %.1f words on average, at most %.0f",
                      words, MOST_KOREAN_WORDS)));
        }
      }
    }
  }

  private static String format(String message, double value, double limit) {
    return String.format(Locale.ROOT, message, value, limit);
  }
}
