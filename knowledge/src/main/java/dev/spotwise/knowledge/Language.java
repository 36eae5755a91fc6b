package dev.spotwise.knowledge;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/** The languages in which every word that a person sees exists. */
public enum Language {
  EN(Locale.ENGLISH, UnicodeScript.LATIN),
  KO(Locale.KOREAN, UnicodeScript.HANGUL);

  private final Locale locale;
  private final UnicodeScript script;

  Language(Locale locale, UnicodeScript script) {
    this.locale = locale;
    this.script = script;
  }

  /** The BCP 47 tag: {@code en} or {@code ko}. */
  public String tag() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The language that a person's text is written in. Any Korean in it counts as Korean, since
   * Korean questions often carry English or Latin names.
   *
   * @return empty when the text is in another language, or has no letters at all
   */
  public static Optional<Language> of(String text) {
    return LanguageDetector.detect(text);
  }

  /**
   * Whether a text tells at all which language it is in, be it one of these or another: a sentence
   * does, an emoji, a number or the Latin name of a condition does not.
   */
  public static boolean tells(String text) {
    return LanguageDetector.tells(text);
  }

  /** Whether any letter of a text is of the language's script, Latin or Hangul. */
  public boolean isWrittenIn(String text) {
    return text.codePoints().anyMatch(point -> UnicodeScript.of(point) == script);
  }

  /**
   * The language with a tag such as {@code ko} or {@code ko-KR}.
   *
   * @return empty for the tag of any other language
   */
  public static Optional<Language> ofTag(String tag) {
    String primary = Locale.forLanguageTag(tag).getLanguage();
    for (Language language : values()) {
      if (language.tag().equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
