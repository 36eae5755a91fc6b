package dev.spotwise.knowledge.safety;

import java.util.Locale;

/**
 * The dangers that are recognised in a person's words; where several fit, the first one decides.
 */
public enum RedFlagKind {
  /** Thoughts of suicide or of hurting oneself. */
  SELF_HARM,
  /** Swelling of face, tongue or throat, or trouble breathing. */
  SWELLING_OR_BREATHING,
  /**
   * Purple spots that do not fade under pressure, or a rash, with signs of sepsis or meningitis.
   */
  PURPLE_SPOTS,
  /** A child who is limp, hard to wake or very unwell. */
  UNWELL_CHILD,
  /** Bleeding that does not stop. */
  BLEEDING,
  /** Blisters or peeling skin with sores of mouth, eyes or genitals. */
  BLISTERS_WITH_SORES,
  /** Fever with a red, hot or painful area that spreads. */
  SPREADING_INFECTION,
  /** A spot that grows or changes fast: not today's emergency, but a doctor within days. */
  FAST_GROWING;

  /** The word that resource files and JSON use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
