package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the words that call for help at once: by rules, and where these find nothing by what was
 * learned from labelled words, which can only add alarms. The signs and their combinations follow
 * the handbook's page on emergency signs, which names its sources.
 */
public final class RedFlags {
  private static final Map<Language, Signs> SIGNS = new EnumMap<>(Language.class);
  private static final Map<Language, Weights> WEIGHTS = new EnumMap<>(Language.class);
  private static final Map<Language, FixedTexts> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      SIGNS.put(language, Signs.of(language));
      WEIGHTS.put(language, Weights.of(language));
      TEXTS.put(language, FixedTexts.of("red-flags", language));
    }
  }

  private RedFlags() {}

  /**
   * The most severe danger that a person's words tell of, about themselves or someone with them
   * now.
   *
   * @return empty when there is none, when it is denied ("no fever"), long past, or asked about in
   *     general
   */
  public static Optional<RedFlag> find(String text, Language language) {
    if (!language.isWrittenIn(text)) {
      return Optional.empty();
    }
    Signs signs = Objects.requireNonNull(SIGNS.get(language));
    Telling telling = Telling.of(text, language);
    return signs
        .mostSevere(new Evidence(telling))
        .or(() -> weighed(telling.told(), language))
        .map(kind -> redFlag(kind, language));
  }

  private static Optional<RedFlagKind> weighed(List<String> told, Language language) {
    Weights weights = Objects.requireNonNull(WEIGHTS.get(language));
    return told.isEmpty()
        ? Optional.empty()
        : Marks.of(told, language)
            .flatMap(marks -> weights.likeliest(marks).stream())
            .min(Comparator.naturalOrder());
  }

  /** The fixed text for a kind of danger. */
  public static RedFlag redFlag(RedFlagKind kind, Language language) {
    FixedTexts.Entry entry = Objects.requireNonNull(TEXTS.get(language)).entry(kind.code());
    return new RedFlag(kind, language, entry.sentences(), entry.cites());
  }
}
