package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges, by the rules in {@code safety/scope-*.txt}, whether a question may be answered from the
 * handbook.
 */
public final class Scope {
  /**
   * Both languages' rules are tried on every text, since an order may be hidden in the other one.
   */
  private static final List<ScopeRules> RULES =
      Stream.of(Language.values()).map(ScopeRules::of).toList();

  /**
   * In characters: all of a question, but not all of a book, in which some excuse stands somewhere.
   */
  private static final int EXCUSE_REACHES = 2000;

  private static final Map<Language, FixedTexts> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      TEXTS.put(language, FixedTexts.of("refusals", language));
    }
  }

  private Scope() {}

  /**
   * Why a person's question is not to be answered.
   *
   * @return empty when it may be answered
   */
  public static Optional<Refusal> judge(String text, Language language) {
    String normal = normal(text);
    for (RefusalKind kind : RefusalKind.values()) {
      if (forbids(kind, normal)) {
        return Optional.of(refusal(kind, language));
      }
    }
    return Optional.empty();
  }

  static boolean forbids(RefusalKind kind, CharSequence text) {
    List<Places> forbidden =
        RULES.stream().flatMap(rules -> rules.forbidden(kind, text).stream()).toList();
    if (forbidden.isEmpty()) {
      return false;
    }
    List<Places> excused =
        RULES.stream().flatMap(rules -> rules.excused(kind, text).stream()).toList();
    return forbidden.stream()
        .flatMapToInt(Places::starts)
        .anyMatch(place -> excused.stream().noneMatch(e -> e.isNear(place, EXCUSE_REACHES)));
  }

  /** The fixed text for a kind of refusal. */
  static Refusal refusal(RefusalKind kind, Language language) {
    return new Refusal(
        kind, language, Objects.requireNonNull(TEXTS.get(language)).entry(kind.code()).sentences());
  }

  /**
   * Full-width letters, invisible characters and odd spaces hide words from rules, so they go
   * first.
   */
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cf}\\u00AD]", "")
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
