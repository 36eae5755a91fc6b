package dev.spotwise.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The terms of the handbook's texts, analysed while the program was built: for Korean that would be
 * a third of the time until the first answer. What is not stored is analysed when it is needed.
 *
 * <p>The build writes the file: a line a text, then a tab, then its terms with spaces between.
 */
final class StoredTerms {
  /** Below the resources' root. */
  private static final String FILE = "/dev/spotwise/knowledge/terms/%s.txt";

  private StoredTerms() {}

  /** Stored terms where there are any, and otherwise what the analyser gives. */
  static Function<String, List<String>> before(
      Function<String, List<String>> analyser, Language language) {
    Map<String, List<String>> stored = load(language);
    return text -> {
      List<String> terms = stored.get(text);
      return terms == null ? analyser.apply(text) : terms;
    };
  }

  private static Map<String, List<String>> load(Language language) {
    Map<String, List<String>> terms = new HashMap<>();
    try (InputStream in = StoredTerms.class.getResourceAsStream(FILE.formatted(language.tag()))) {
      if (in != null) {
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          terms.put(line.substring(0, tab), List.of(line.substring(tab + 1).split(" ", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
