package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shorthands of the rule files: {@code " | "} between alternatives, {@code ~} for a few words
 * or syllables in between, and {@code _} for a word boundary in English and for a space that may be
 * missing in Korean, where spacing varies. A Korean gap never reaches over a negation.
 */
final class Shorthand {
  private Shorthand() {}

  static String regex(String value, Language language) {
    // The texts are normalised so, too: ㅋㅋ is other letters afterwards.
    String regex = together(Normalizer.normalize(value, Normalizer.Form.NFKC).strip());
    return bounded(
        switch (language) {
          case EN -> english(regex);
          case KO -> korean(regex);
        });
  }

  /**
   * What starts with "_" is tried behind one "_" for all, not each behind its own, as most places
   * in a text are not the start of a word.
   */
  private static String together(String value) {
    List<String> all = List.of(value.split(" +\\| +", -1));
    List<String> parts = new ArrayList<>(all);
    parts.removeIf(part -> part.startsWith("_"));
    if (parts.size() < all.size()) {
      parts.add(
          all.stream()
              .filter(part -> part.startsWith("_"))
              .map(part -> part.substring(1))
              .collect(Collectors.joining("|", "_(?:", ")")));
    }
    return String.join("|", parts);
  }

  private static String english(String regex) {
    return regex
        .replace("(~ )?", "(?:\\S+ ){0,4}?")
        .replace("( ~)?", "(?: \\S+){0,3}?")
        .replace(" ~?", "(?: \\S+){0,4}? ")
        .replace("~?", ".{0,40}?")
        .replace(" ~ ", " (?:\\S+ ){0,6}?")
        .replace("_", "\\b");
  }

  private static String korean(String regex) {
    return regex
        .replace("_", "\\s?")
        .replace("~?", "~")
        .replace("~", "(?:(?!안\\s|않|없|못\\s)[^.?!]){0,10}?");
  }

  /**
   * No part of a pattern may run on without end, or a text of one long word or number takes the
   * square of its length. No word, number or tag that these rules are about is longer.
   */
  private static String bounded(String regex) {
    return regex
        .replace("\\S+", "\\S{1,40}+")
        .replace("\\S*", "\\S{0,40}")
        .replace("\\w+", "\\w{1,40}")
        .replace("\\w*", "\\w{0,40}")
        .replace("\\d+", "\\d{1,9}")
        .replace("[a-z]+", "[a-z]{1,40}")
        .replaceAll("(\\[\\^[^]]*\\])\\*", "$1{0,200}")
        .replace(")*", "){0,4}")
        .replace(")+", "){1,4}")
        .replace(".*", ".{0,100}");
  }
}
