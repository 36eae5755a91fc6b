package dev.spotwise.knowledge.safety;

/** What the checker says of one candidate sentence. */
public sealed interface Verdict {
  Candidate candidate();

  /** The cited passages support the sentence; it may be shown. */
  record Accepted(Candidate candidate) implements Verdict {}

  /**
   * The sentence must not be shown; the passage's own sentences stand in for it.
   *
   * @param fault the first rule that it broke
   * @param detail the words that broke it, for logs of tests, never of people's messages
   */
  record Rejected(Candidate candidate, Fault fault, String detail) implements Verdict {}
}
