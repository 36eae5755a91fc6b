package dev.spotwise.knowledge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a handbook file apart. It refuses what it cannot read; whether the text is good is the
 * linter's matter.
 */
final class DraftParser {
  private static final String FENCE = "---";
  private static final Pattern HEADING = Pattern.compile("##\\s+(\\S.*?)\\s*\\{#([a-z0-9-]+)}");
  private static final Pattern MARKED = Pattern.compile("(\\S.*?)\\s*\\[([a-z0-9_, -]+)]");

  /** Made only when needed: it takes longer to start than to read all shipped pages without it. */
  private static final Lazy<ObjectReader> YAML =
      new Lazy<>(
          () ->
              YAMLMapper.builder()
                  .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                  .build()
                  .readerFor(FrontMatter.class));

  private final String file;
  private final Language language;
  private final List<String> lines;

  private DraftParser(String file, Language language, String text) {
    this.file = file;
    this.language = language;
    this.lines = text.lines().toList();
  }

  static Draft parse(String file, Language language, String text) {
    return new DraftParser(file, language, text).parse();
  }

  private Draft parse() {
    if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE)) {
      throw new HandbookException(file, 1, "begin the file with a line '---' and its front matter");
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
      end++;
    }
    if (end == lines.size()) {
      throw new HandbookException(file, 1, "close the front matter with a line '---'");
    }
    List<String> headText = lines.subList(1, end);
    return new Draft(file, language, head(headText), headText, sections(end + 1));
  }

  private FrontMatter head(List<String> headText) {
    return PlainHead.read(headText).orElseGet(() -> yaml(headText));
  }

  private FrontMatter yaml(List<String> headText) {
    try {
      return YAML.get().readValue(String.join("\n", headText) + "\n");
    } catch (UnrecognizedPropertyException e) {
      // Records are built when the whole head was read, so the exception's own location is the end.
      String field = e.getPropertyName();
      throw new HandbookException(
          file,
          lineOf(headText, field) + 2,
          "there is no field '" + field + "'; write one of " + e.getKnownPropertyIds(),
          e);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      throw new HandbookException(
          file,
          line,
          "mend the front matter: " + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    }
  }

  private static int lineOf(List<String> headText, String field) {
    for (int i = 0; i < headText.size(); i++) {
      if (headText.get(i).contains(field + ":")) {
        return i;
      }
    }
    return 0;
  }

  private List<Draft.Section> sections(int from) {
    List<Draft.Section> sections = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      if (line.startsWith("#")) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
          throw new HandbookException(file, i + 1, "write the heading as '## Heading {#anchor}'");
        }
        sections.add(
            new Draft.Section(i + 1, heading.group(1), heading.group(2), sentences(i + 1)));
      } else if (sections.isEmpty()) {
        throw new HandbookException(
            file, i + 1, "put this line under a heading '## Heading {#anchor}'");
      }
    }
    return sections;
  }

  private List<Draft.Line> sentences(int from) {
    List<Draft.Line> sentences = new ArrayList<>();
    for (int i = from; i < lines.size() && !lines.get(i).startsWith("#"); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        sentences.add(new Draft.Line(i + 1, sentence(line)));
      }
    }
    return sentences;
  }

  private static Sentence sentence(String line) {
    Matcher marked = MARKED.matcher(line);
    return marked.matches()
        ? new Sentence(marked.group(1), List.of(marked.group(2).strip().split("\\s*,\\s*", -1)))
        : new Sentence(line, List.of());
  }
}
