package dev.spotwise.knowledge;

import java.util.Locale;

/**
 * How soon a doctor should see a condition when a person thinks they may have it; most severe
 * first, so {@code compareTo} orders by severity.
 */
public enum Urgency {
  /** Today, at once. */
  EMERGENCY,
  /** Within days, two weeks at most. */
  URGENT,
  /** Within a few weeks. */
  SOON,
  /** At the next chance. */
  ROUTINE,
  /** Usually no doctor is needed. */
  SELF_CARE;

  /** The word that front matter and JSON use, such as {@code self_care}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
