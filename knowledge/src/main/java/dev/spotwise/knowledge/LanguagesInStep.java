package dev.spotwise.knowledge;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page says the same in every language: the same facts in the head, the same sections, about as
 * many sentences.
 */
final class LanguagesInStep {
  private static final int MOST_SENTENCES_APART = 2;

  private static final Map<String, Function<FrontMatter, @Nullable Object>> SAME =
      new LinkedHashMap<>();

  static {
    SAME.put("kind", FrontMatter::kind);
    SAME.put("icd10", FrontMatter::icd10);
    SAME.put("icd11", FrontMatter::icd11);
    SAME.put("urgency", FrontMatter::urgency);
    SAME.put("contagious", FrontMatter::contagious);
    SAME.put("class", FrontMatter::lesionClass);
    SAME.put("parent", FrontMatter::parent);
  }

  private LanguagesInStep() {}

  static void check(List<Draft> drafts, Consumer<Finding> findings) {
    Map<String, Map<Language, Draft>> pages = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      pages
          .computeIfAbsent(draft.fileId(), id -> new EnumMap<>(Language.class))
          .put(draft.language(), draft);
    }
    pages.forEach(
        (id, versions) -> {
          Draft first = versions.values().iterator().next();
          for (Language language : Language.values()) {
            Draft other = versions.get(language);
            if (other == null) {
              findings.accept(
                  new Finding(
                      first.file(),
                      1,
                      "write "
                          + language.tag()
                          + "/"
                          + id
                          + ".md too; every page stands in all languages"));
            } else {
              compare(first, other, findings);
            }
          }
        });
  }

  private static void compare(Draft first, Draft other, Consumer<Finding> findings) {
    SAME.forEach(
        (field, value) -> {
          if (!Objects.equals(value.apply(first.head()), value.apply(other.head()))) {
            findings.accept(
                LintRule.at(other, field, "make '" + field + "' the same as in " + first.file()));
          }
        });
    List<String> anchors = first.sections().stream().map(Draft.Section::anchor).toList();
    if (!other.sections().stream().map(Draft.Section::anchor).toList().equals(anchors)) {
      findings.accept(
          new Finding(
              other.file(), 1, "give the page the sections of " + first.file() + ": " + anchors));
      return;
    }
    for (int i = 0; i < anchors.size(); i++) {
      Draft.Section section = other.sections().get(i);
      int apart = Math.abs(section.lines().size() - first.sections().get(i).lines().size());
      if (apart > MOST_SENTENCES_APART) {
        findings.accept(
            new Finding(
                other.file(),
                section.line(),
                "bring section '"
                    + section.anchor()
                    + "' in step with "
                    + first.file()
                    + ": "
                    + apart
                    + " sentences apart"));
      }
    }
  }
}
