package dev.spotwise.knowledge;

import java.util.Locale;
import java.util.Optional;

/** The languages in which every word that a person sees exists. */
public enum Language {
  EN(Locale.ENGLISH),
  KO(Locale.KOREAN);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
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
