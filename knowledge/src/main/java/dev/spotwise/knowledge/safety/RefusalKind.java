package dev.spotwise.knowledge.safety;

import java.util.Locale;

/** Why a question is not answered. */
public enum RefusalKind {
  /**
   * It tries to give the program orders: prompt injection, jailbreak, role play, false authority.
   */
  INJECTION,
  /** It asks for what others wrote, sent or keep here. */
  OTHER_PEOPLES_DATA,
  /** It asks how to cut, burn or freeze something off at home. */
  SELF_SURGERY,
  /** It asks how much of a medicine to take, or how often or how long. */
  DOSE,
  /** It asks for a prescription, a sick note or a medicine to be chosen. */
  PRESCRIPTION,
  /** It is not about skin. */
  OUT_OF_SCOPE;

  /** The word that resource files and JSON use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
