package dev.spotwise.knowledge;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** No dose anywhere, and no telling readers what they have. */
final class WordingRule implements LintRule {
  /**
   * "If you have a fever" and "until you have seen a doctor" are no diagnoses; "you have melanoma"
   * is.
   */
  private static final Pattern YOU_HAVE =
      Pattern.compile(
          "(?<!\\b(?:if|when|whether|once|until|unless|before|after|while|because|since|that|do|will|did|all|drugs|medicines) )"
              + "\\byou(?:'ve| (?:probably |likely |surely |may |might |must )?have)\\b(?! (?:to|been|seen|had)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YOU_ARE_KO = Pattern.compile("당신|귀하|환자분은");

  @Override
  public void check(Draft draft, Consumer<Finding> findings) {
    Pattern diagnosis = draft.language() == Language.EN ? YOU_HAVE : YOU_ARE_KO;
    for (Draft.Line line : LintRule.lines(draft)) {
      String text = line.sentence().text();
      Doses.find(text, draft.language())
          .ifPresent(
              dose ->
                  findings.accept(
                      LintRule.at(
                          draft,
                          line,
                          "take out the dose '" + dose + "'; the handbook gives none")));
      if (diagnosis.matcher(text).find()) {
        findings.accept(
            LintRule.at(
                draft,
                line,
                "write of 'people with this condition', never of what the reader has"));
      }
    }
  }
}
