package dev.spotwise.knowledge.safety;

/** What is wrong with a candidate sentence. */
public enum Fault {
  /** It cites nothing, or a passage that it was not given. */
  NO_CITATION,
  /** It is in the wrong language. */
  WRONG_LANGUAGE,
  /** It tells the reader what they have. */
  DIAGNOSIS_OF_READER,
  /** It gives a dose, an amount or a frequency of a medicine. */
  DOSE,
  /** It names a medicine that the cited passages do not name. */
  UNSUPPORTED_DRUG,
  /** It names a condition that the cited passages do not name. */
  UNSUPPORTED_CONDITION,
  /** It has a number that the cited passages do not have. */
  UNSUPPORTED_NUMBER,
  /** It says what the cited passages do not say. */
  UNSUPPORTED_TERMS,
  /** It is less urgent or more reassuring than the cited passages. */
  SOFTENED,
  /** It is no statement about the subject: an order, a link, a role, markup. */
  NOT_AN_ANSWER
}
