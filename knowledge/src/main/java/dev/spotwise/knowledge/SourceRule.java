package dev.spotwise.knowledge;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Every sentence names sources that exist; a page rests on two publishers; links are https. */
final class SourceRule implements LintRule {
  private static final int FEWEST_PUBLISHERS = 2;

  /** Before this day the handbook did not exist, so an earlier date of reading is a slip. */
  private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 1);

  @Override
  public void check(Draft draft, Consumer<Finding> findings) {
    Map<String, FrontMatter.SourceEntry> sources = draft.head().sources();
    if (sources == null) {
      return; // The page builder reports the missing field.
    }
    Set<String> publishers = new HashSet<>();
    sources.forEach(
        (key, entry) -> {
          publishers.add(String.valueOf(entry.publisher()));
          link(draft, key, String.valueOf(entry.url()), findings);
          if (entry.read() != null
              && entry.read().matches("\\d{4}-\\d{2}-\\d{2}")
              && LocalDate.parse(entry.read()).isBefore(EARLIEST)) {
            findings.accept(
                LintRule.at(
                    draft,
                    key,
                    "read the source again; its date of reading is before " + EARLIEST));
          }
        });
    if (publishers.size() < FEWEST_PUBLISHERS) {
      findings.accept(LintRule.at(draft, "sources", "rest the page on at least two publishers"));
    }
    Set<String> used = new HashSet<>();
    for (Draft.Line line : LintRule.lines(draft)) {
      used.addAll(line.sentence().sources());
      if (line.sentence().sources().isEmpty()) {
        findings.accept(
            LintRule.at(draft, line, "end the sentence with its sources, such as [nhs]"));
      }
      for (String key : line.sentence().sources()) {
        if (!sources.containsKey(key)) {
          findings.accept(
              LintRule.at(draft, line, "the source '" + key + "' is not in the front matter"));
        }
      }
    }
    for (String key : sources.keySet()) {
      if (!used.contains(key)) {
        findings.accept(
            LintRule.at(draft, key, "no sentence uses the source '" + key + "'; take it out"));
      }
    }
  }

  private static void link(Draft draft, String key, String url, Consumer<Finding> findings) {
    boolean good = url.startsWith("https://") && url.matches("[\\x21-\\x7e]+");
    if (good) {
      String host = URI.create(url.replaceAll("[^\\x21-\\x7e]|[|\\\\^`{}<>\"]", "_")).getHost();
      good = host != null && host.contains(".");
    }
    if (!good) {
      findings.accept(
          LintRule.at(
              draft,
              key,
              "link the source '" + key + "' with a full https address, not '" + url + "'"));
    }
  }
}
