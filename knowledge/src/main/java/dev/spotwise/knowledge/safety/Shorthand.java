package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.text.Normalizer;

/**
 * The shorthands of the rule files: {@code " | "} between alternatives, {@code ~} for a few words
 * or syllables in between, and {@code _} for a word boundary in English and for a space that may be
 * missing in Korean, where spacing varies. A Korean gap never reaches over a negation.
 */
final class Shorthand {
  private Shorthand() {}

  static String regex(String value, Language language) {
    // The texts are normalised so, too: ㅋㅋ is other letters afterwards.
    String regex =
        Normalizer.normalize(value, Normalizer.Form.NFKC).strip().replaceAll(" +\\| +", "|");
    return switch (language) {
      case EN ->
          regex
              .replace("(~ )?", "(?:\\S+ ){0,4}?")
              .replace("( ~)?", "(?: \\S+){0,3}?")
              .replace(" ~?", "(?: \\S+){0,4}? ")
              .replace("~?", ".{0,40}?")
              .replace(" ~ ", " (?:\\S+ ){0,6}?")
              .replace("_", "\\b");
      case KO ->
          regex
              .replace("_", "\\s?")
              .replace("~?", "~")
              .replace("~", "(?:(?!안\\s|않|없|못\\s)[^.!?]){0,10}?");
    };
  }
}
