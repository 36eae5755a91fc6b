package dev.spotwise.knowledge;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Each line is one plain sentence in the page's language, so that an answer can quote it alone. */
final class SentenceRule implements LintRule {
  private static final Pattern END = Pattern.compile(".*[.?!][\"'”’)]?", Pattern.DOTALL);
  private static final Pattern MARKUP =
      Pattern.compile("\\*|__|`|<[a-z/]|\\]\\(|^[-+•] |^\\d+\\. ");
  private static final Pattern SECOND_SENTENCE =
      Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|Dr|St|vs|No))[.?!][\"”)]? +(?=[A-Z가-힣\"“])");
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  @Override
  public void check(Draft draft, Consumer<Finding> findings) {
    for (Draft.Line line : LintRule.lines(draft)) {
      String text = line.sentence().text();
      if (!END.matcher(text).matches()) {
        findings.accept(
            LintRule.at(
                draft,
                line,
                "end the sentence with a full stop or question mark, before the sources"));
      }
      if (MARKUP.matcher(text).find()) {
        findings.accept(LintRule.at(draft, line, "write plain text without markup"));
      }
      if (SECOND_SENTENCE.matcher(text).find()) {
        findings.accept(LintRule.at(draft, line, "write one sentence a line"));
      }
      if (HANGUL.matcher(text).find() != (draft.language() == Language.KO)) {
        findings.accept(
            LintRule.at(draft, line, "write the sentence in the language of its folder"));
      }
    }
  }
}
