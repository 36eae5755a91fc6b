package dev.spotwise.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.lucene.analysis.Analyzer;

/**
 * Writes the terms of the Korean handbook for the next start; a step of the build, which wants it
 * public.
 */
public final class TermFileBuilder {
  private TermFileBuilder() {}

  /**
   * Analyses the Korean handbook.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    List<Page> pages = Handbook.shipped().pages(Language.KO);
    List<String> names = pages.stream().flatMap(page -> PageNames.of(page).stream()).toList();
    Map<String, String> lines = new ConcurrentSkipListMap<>();
    try (Analyzer analyzer = HandbookAnalyzers.of(Language.KO, names)) {
      Corpus.of(
          pages,
          Language.KO,
          text -> {
            List<String> terms = HandbookAnalyzers.terms(analyzer, text);
            if (!terms.isEmpty() && text.indexOf('\t') < 0 && text.indexOf('\n') < 0) {
              lines.put(text, String.join(" ", terms));
            }
            return terms;
          });
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(
        file, lines.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList());
  }
}
