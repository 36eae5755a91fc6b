package dev.spotwise.knowledge;

import java.util.Locale;

/** What a handbook page is about. */
public enum PageKind {
  /** One condition of the skin, with the fixed sections. */
  CONDITION,
  /** A subject such as sun protection, with sections of its own. */
  ARTICLE;

  /** The word that front matter uses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
