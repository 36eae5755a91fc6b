package dev.spotwise.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text for a language model, one file a purpose, with placeholders such as <code>{{question}}
 * </code>. Immutable.
 *
 * @param name the file's name without ending
 * @param template the text with its placeholders
 */
public record Prompt(String name, String template) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  /**
   * The shipped text of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Prompt named(String name) {
    String file = "/prompts/" + name + ".txt";
    try (InputStream in = Prompt.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no prompt " + file);
      }
      return new Prompt(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Names of the placeholders. */
  public Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /**
   * The text with every placeholder replaced. A value's own braces stay as they are: what a person
   * wrote is never read as a placeholder.
   *
   * @throws IllegalArgumentException if a value is missing, or one has no placeholder
   */
  public String fill(Map<String, String> values) {
    if (!placeholders().equals(values.keySet())) {
      throw new IllegalArgumentException(
          "prompt %s has placeholders %s, but was given %s"
              .formatted(name, placeholders(), new TreeSet<>(values.keySet())));
    }
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            placeholder ->
                Matcher.quoteReplacement(String.valueOf(values.get(placeholder.group(1)))));
  }
}
