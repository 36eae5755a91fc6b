package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.util.List;

/**
 * Words of a person that call for help at once, with the fixed text that answers them before and
 * above anything else.
 *
 * @param kind what was recognised
 * @param language the language of the text
 * @param sentences what to do now, in order
 * @param cites ids of handbook passages that say the same at length
 */
public record RedFlag(
    RedFlagKind kind, Language language, List<String> sentences, List<String> cites) {
  public RedFlag {
    sentences = List.copyOf(sentences);
    cites = List.copyOf(cites);
  }

  /** All sentences as one text. */
  public String text() {
    return String.join(" ", sentences);
  }
}
