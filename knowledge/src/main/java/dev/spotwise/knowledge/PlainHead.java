package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads front matter in the one form in which the shipped pages are written, many times faster than
 * a YAML library starts: {@code key: value}, {@code key: [list]}, and sources as one line each. It
 * gives up on anything else, which is then YAML's matter.
 */
final class PlainHead {
  private static final Pattern FIELD = Pattern.compile("([a-z0-9]+):(?: (\\S.*))?");
  private static final Pattern SOURCE = Pattern.compile("  ([a-z0-9_-]+): \\{(.*)}");

  /** A value in quotes, without escapes, or one without any sign that YAML could read otherwise. */
  private static final String VALUE =
      "(?:\"([^\"\\\\]*)\"|([\\p{L}\\d](?:[^\"#:,\\[\\]{}&*!|>%@`]|:(?=\\S))*))";

  private static final Pattern SCALAR = Pattern.compile(VALUE);
  private static final Pattern ITEM = Pattern.compile("\\s*" + VALUE + "\\s*(,|$)");
  private static final Pattern ENTRY = Pattern.compile("\\s*([a-z]+): " + VALUE + "\\s*(,|$)");

  private final Map<String, String> scalars = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, FrontMatter.SourceEntry> sources = new LinkedHashMap<>();

  private PlainHead() {}

  /** The front matter; empty when it is not written in the plain form. */
  static Optional<FrontMatter> read(List<String> lines) {
    PlainHead head = new PlainHead();
    for (String line : lines) {
      if (!head.take(line)) {
        return Optional.empty();
      }
    }
    return head.frontMatter();
  }

  private boolean take(String line) {
    Matcher source = SOURCE.matcher(line);
    if (source.matches()) {
      return takeSource(source.group(1), source.group(2));
    }
    Matcher field = FIELD.matcher(line);
    if (!field.matches() || scalars.containsKey(field.group(1))) {
      return false;
    }
    String key = field.group(1);
    String value = field.group(2);
    if (value == null) {
      return key.equals("sources");
    }
    if (value.startsWith("[") && value.endsWith("]")) {
      return takeList(key, value.substring(1, value.length() - 1));
    }
    Matcher scalar = SCALAR.matcher(value);
    return scalar.matches() && scalars.put(key, given(scalar, 1)) == null;
  }

  private boolean takeList(String key, String items) {
    List<String> list = new ArrayList<>();
    Matcher item = ITEM.matcher(items);
    int at = 0;
    while (at < items.length()) {
      if (!item.find(at) || item.start() != at) {
        return false;
      }
      list.add(given(item, 1));
      at = item.end();
    }
    return lists.put(key, list) == null;
  }

  private boolean takeSource(String key, String entries) {
    Map<String, String> fields = new HashMap<>();
    Matcher entry = ENTRY.matcher(entries);
    int at = 0;
    while (at < entries.length()) {
      if (!entry.find(at) || entry.start() != at) {
        return false;
      }
      fields.put(entry.group(1), given(entry, 2));
      at = entry.end();
    }
    FrontMatter.SourceEntry source =
        new FrontMatter.SourceEntry(
            fields.remove("title"),
            fields.remove("publisher"),
            fields.remove("url"),
            fields.remove("read"));
    return fields.isEmpty() && sources.put(key, source) == null;
  }

  private static String given(Matcher value, int group) {
    String quoted = value.group(group);
    return quoted == null ? value.group(group + 1).strip() : quoted;
  }

  private Optional<FrontMatter> frontMatter() {
    FrontMatter read =
        new FrontMatter(
            scalars.remove("id"),
            scalars.remove("kind"),
            scalars.remove("title"),
            lists.remove("names"),
            lists.remove("icd10"),
            lists.remove("icd11"),
            scalars.remove("urgency"),
            scalars.remove("contagious"),
            scalars.remove("class"),
            scalars.remove("parent"),
            sources.isEmpty() ? null : sources);
    return scalars.isEmpty() && lists.isEmpty() ? Optional.of(read) : Optional.empty();
  }
}
