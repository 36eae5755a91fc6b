package dev.spotwise.knowledge;

import java.util.Locale;

/** Whether a condition passes from person to person. */
public enum Contagion {
  NEVER,
  SOMETIMES,
  USUALLY;

  /** The word that front matter and JSON use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
