package dev.spotwise.knowledge;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Page} of a draft, or says which field stands in the way. */
final class PageBuilder {
  private final Draft draft;

  private PageBuilder(Draft draft) {
    this.draft = draft;
  }

  static Page build(Draft draft) {
    return new PageBuilder(draft).page();
  }

  private Page page() {
    FrontMatter head = draft.head();
    String id = required("id", head.id());
    if (!id.equals(draft.fileId())) {
      throw fault("id", "make the id the file's name, '" + draft.fileId() + "'");
    }
    String title = required("title", head.title());
    PageKind kind = choice("kind", head.kind(), PageKind.values(), PageKind::code);
    return new Page(
        id,
        kind,
        draft.language(),
        title,
        orEmpty(head.names()),
        orEmpty(head.icd10()),
        orEmpty(head.icd11()),
        choice("urgency", head.urgency(), Urgency.values(), Urgency::code),
        contagion(kind, head.contagious()),
        Optional.ofNullable(head.lesionClass()),
        Optional.ofNullable(head.parent()),
        sources(required("sources", head.sources())),
        passages(id, title));
  }

  /** An article is about no one condition, so it may leave this out. */
  private Contagion contagion(PageKind kind, @Nullable String value) {
    return kind == PageKind.ARTICLE && value == null
        ? Contagion.NEVER
        : choice("contagious", value, Contagion.values(), Contagion::code);
  }

  private List<Source> sources(Map<String, FrontMatter.SourceEntry> entries) {
    List<Source> sources = new ArrayList<>();
    entries.forEach(
        (key, entry) ->
            sources.add(
                new Source(
                    key,
                    ofSource(key, "title", entry.title()),
                    ofSource(key, "publisher", entry.publisher()),
                    url(key, ofSource(key, "url", entry.url())),
                    date(key, ofSource(key, "read", entry.read())))));
    return sources;
  }

  private URI url(String key, String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw fault(key, "mend the url: " + e.getMessage());
    }
  }

  private LocalDate date(String key, String text) {
    try {
      // ISO_LOCAL_DATE does the same, but its formatter is slow to load.
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 5, 7, 10),
            Integer.parseInt(text, 8, 10, 10));
      }
    } catch (DateTimeException impossible) {
      // The same advice as for any other text that is no date.
    }
    throw fault(key, "write 'read' as a date like 2026-11-27, not '" + text + "'");
  }

  private List<Passage> passages(String id, String title) {
    return draft.sections().stream()
        .map(
            section ->
                new Passage(
                    id + "#" + section.anchor(),
                    draft.language(),
                    id,
                    section.anchor(),
                    section.heading(),
                    title,
                    section.lines().stream().map(Draft.Line::sentence).toList()))
        .toList();
  }

  private <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw fault(field, "fill in '" + field + "' in the front matter");
    }
    return value;
  }

  private String ofSource(String key, String field, @Nullable String value) {
    if (value == null) {
      throw fault(key, "give the source '" + key + "' its '" + field + "'");
    }
    return value;
  }

  private <T> T choice(
      String field, @Nullable String value, T[] choices, Function<T, String> code) {
    String given = required(field, value);
    List<String> codes = new ArrayList<>();
    for (T choice : choices) {
      if (code.apply(choice).equals(given)) {
        return choice;
      }
      codes.add(code.apply(choice));
    }
    throw fault(field, "write one of " + codes + " for '" + field + "', not '" + given + "'");
  }

  private static List<String> orEmpty(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }

  private HandbookException fault(String field, String advice) {
    return new HandbookException(draft.file(), draft.lineOf(field), advice);
  }
}
