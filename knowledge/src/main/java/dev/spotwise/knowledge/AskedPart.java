package dev.spotwise.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The part of a person's words that asks. The rest describes, and there "where my watch sits" or
 * "it heals and comes back" says nothing of what they want to know.
 */
final class AskedPart {
  private static final int SHORT = 4;

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?<=[.,;!?])\\s+|\\s+(?:and|but|so|because)\\s+(?=(?:what|how|why|when|where|which|who|can|could|should|may|is|are|does|do|will|would|must)\\b)");

  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:what|what's|whats|wat|how|why|when|where|which|who|whom|can|could|should|may|might|is"
              + " it|is this|is that|are they|is there|are there|does|do i|do we|do they|do"
              + " you|did|will|would|must|need|tell me|explain|any|anything|best)\\b|^(?:and |so"
              + " |but |ok |okay |thanks |then )*(?:is|are|do|has|have)\\b");

  private static final Pattern ASKS_KO =
      Pattern.compile(
          "\\?|나요|까요?|가요|죠|지요|을지|는지|은지|나$|냐|니$|뭐|뭘|무엇|무슨|어떻|어떡|어디|언제|왜|얼마|몇|어느|누가|알려|되나|돼|될까|싶어|방법|법$|이유|원인|치료|예방|차이|증상|어때|걱정|물어|궁금|확률|추천|정리|정보|가능");

  private AskedPart() {}

  /**
   * The clauses that ask.
   *
   * @return empty when the words only describe
   */
  static Optional<String> of(String question, Language language) {
    String text = question.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    if (language == Language.KO) {
      return ASKS_KO.matcher(text).find()
              || ASKS.matcher(text).find()
              || text.split("\\s+", -1).length < SHORT
          ? Optional.of(text)
          : Optional.empty();
    }
    StringJoiner asked = new StringJoiner(" ");
    for (String clause : CLAUSE.split(text, -1)) {
      if (ASKS.matcher(clause).find()) {
        asked.add(clause);
      }
    }
    if (asked.length() > 0) {
      return Optional.of(asked.toString());
    }
    // "Melanoma dangerous?" and "mole treatment" ask without a word that asks.
    return text.contains("?") || text.split("\\s+", -1).length <= SHORT
        ? Optional.of(text)
        : Optional.empty();
  }
}
