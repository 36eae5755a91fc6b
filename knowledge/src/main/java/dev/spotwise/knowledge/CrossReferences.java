package dev.spotwise.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What pages say of each other holds: parents exist, and two conditions share a code or class only
 * as kin.
 */
final class CrossReferences {
  private final Map<String, Draft> drafts;
  private final Consumer<Finding> findings;

  private CrossReferences(List<Draft> drafts, Consumer<Finding> findings) {
    this.drafts = drafts.stream().collect(Collectors.toMap(Draft::file, draft -> draft));
    this.findings = findings;
  }

  static void check(List<Page> pages, List<Draft> drafts, Consumer<Finding> findings) {
    CrossReferences references = new CrossReferences(drafts, findings);
    for (Language language : Language.values()) {
      references.check(pages.stream().filter(page -> page.language() == language).toList());
    }
  }

  private void check(List<Page> pages) {
    Set<String> ids = pages.stream().map(Page::id).collect(Collectors.toSet());
    Map<String, Page> owners = new HashMap<>();
    for (Page page : pages) {
      if (page.parent().filter(parent -> !ids.contains(parent)).isPresent()) {
        report(page, "parent", "there is no page '" + page.parent().get() + "' to be the parent");
      }
      page.lesionClass().ifPresent(label -> claim(owners, "class", label, page));
      page.icd10().forEach(code -> claim(owners, "icd10", code, page));
      page.icd11().forEach(code -> claim(owners, "icd11", code, page));
    }
  }

  private void claim(Map<String, Page> owners, String field, String value, Page page) {
    Page owner = owners.putIfAbsent(field + " " + value, page);
    if (owner != null && (field.equals("class") || !kin(owner, page))) {
      report(
          page,
          field,
          "'"
              + value
              + "' stands for '"
              + owner.id()
              + "' already; use the code of this condition, or name the parent");
    }
  }

  private static boolean kin(Page one, Page other) {
    Optional<String> parent = one.parent();
    return parent.filter(other.id()::equals).isPresent()
        || other.parent().filter(one.id()::equals).isPresent()
        || (parent.isPresent() && parent.equals(other.parent()));
  }

  private void report(Page page, String field, String advice) {
    Draft draft = drafts.get(page.language().tag() + "/" + page.id() + ".md");
    if (draft != null) {
      findings.accept(LintRule.at(draft, field, advice));
    }
  }
}
