package dev.spotwise.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ICD codes have the right form and exist; a condition needs both. The lists are {@code
 * icd/icd10.txt} and {@code icd/icd11.txt}.
 */
final class CodeRule implements LintRule {
  private static final Pattern ICD10 = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{1,2})?");

  /**
   * Chapter, then a letter that tells it from ICD-10, a digit and a place; never the letters I and
   * O.
   */
  private static final Pattern ICD11 =
      Pattern.compile("[1-9A-HJ-NP-X][A-HJ-NP-Z]\\d[\\dA-HJ-NP-Z](?:\\.[\\dA-HJ-NP-Z]{1,2})?");

  private static final Set<String> KNOWN_ICD10 = known("icd/icd10.txt");
  private static final Set<String> KNOWN_ICD11 = known("icd/icd11.txt");

  @Override
  public void check(Draft draft, Consumer<Finding> findings) {
    check(draft, "icd10", draft.head().icd10(), ICD10, KNOWN_ICD10, findings);
    check(draft, "icd11", draft.head().icd11(), ICD11, KNOWN_ICD11, findings);
    List<String> names = draft.head().names();
    if (names == null || names.isEmpty()) {
      findings.accept(
          LintRule.at(draft, "names", "list the other names that people use in 'names'"));
    }
  }

  private static void check(
      Draft draft,
      String field,
      @Nullable List<String> codes,
      Pattern form,
      Set<String> known,
      Consumer<Finding> findings) {
    if (codes == null || codes.isEmpty()) {
      if (PageKind.CONDITION.code().equals(draft.head().kind())) {
        findings.accept(LintRule.at(draft, field, "give the condition a code in '" + field + "'"));
      }
      return;
    }
    for (String code : codes) {
      if (!form.matcher(code).matches()) {
        findings.accept(
            LintRule.at(
                draft,
                field,
                "'" + code + "' has not the form of a code; look it up at icd.who.int"));
      } else if (!known.contains(code)) {
        findings.accept(
            LintRule.at(
                draft,
                field,
                "'"
                    + code
                    + "' is no code of a skin condition; look it up at icd.who.int, and add it to "
                    + field
                    + ".txt if it is real"));
      }
    }
  }

  private static Set<String> known(String list) {
    Set<String> codes = new HashSet<>();
    for (String line : WordList.load(list).lines()) {
      String[] parts = line.split(" ", -1);
      codes.add(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        codes.add(parts[0] + parts[i]);
      }
    }
    return codes;
  }
}
