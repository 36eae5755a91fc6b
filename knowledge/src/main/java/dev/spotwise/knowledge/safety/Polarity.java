package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.ContentTerms;
import dev.spotwise.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a sentence says no where the one that it rests on says yes, clause by clause: "untreated
 * scabies heals" has a denial as "untreated scabies does not heal" has one, but elsewhere.
 */
final class Polarity {
  private static final Pattern ENGLISH_CLAUSES =
      Pattern.compile(
          "[,;:.()]|\\b(?:and|but|or|because|since|so|if|when|while|until|although|though|unless)\\b");

  private static final Pattern KOREAN_CLAUSES =
      Pattern.compile("[,;:.()]|(?<=[가-힣](?:고|며|면|서|지만|는데|은데|한데|으니|하니|없으니|거나|아도|어도|해도|려고|도록))\\s+");

  private final Language language;
  private final ContentTerms terms;
  private final Wording wording;

  Polarity(Language language, ContentTerms terms, Wording wording) {
    this.language = language;
    this.terms = terms;
    this.wording = wording;
  }

  /**
   * Whether a clause of a text denies what the same clause of the source says, or says what it
   * denies.
   */
  boolean differs(String text, String source) {
    List<String> theirs = clauses(source);
    for (String clause : clauses(text)) {
      Set<String> said = terms.in(clause);
      if (!said.isEmpty() && !agrees(clause, said, theirs)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the nearest clause, or one of those equally near, denies as much. */
  private boolean agrees(String clause, Set<String> said, List<String> theirs) {
    double nearest = -1;
    boolean agrees = true;
    for (String other : theirs) {
      Set<String> words = terms.in(other);
      long shared = said.stream().filter(words::contains).count();
      double near = shared / Math.sqrt(1.0 + words.size());
      boolean same = denies(clause) == denies(other);
      if (near > nearest) {
        nearest = near;
        agrees = same;
      } else if (near == nearest) {
        agrees |= same;
      }
    }
    return agrees;
  }

  /** An even number of denials in one clause cancels out: "not without risk". */
  private boolean denies(String clause) {
    return wording.count("negation", clause) % 2 == 1;
  }

  private List<String> clauses(String text) {
    Pattern pattern =
        switch (language) {
          case EN -> ENGLISH_CLAUSES;
          case KO -> KOREAN_CLAUSES;
        };
    List<String> clauses = new ArrayList<>();
    for (String clause : pattern.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!clause.isBlank()) {
        clauses.add(" " + clause.strip());
      }
    }
    return clauses;
  }
}
