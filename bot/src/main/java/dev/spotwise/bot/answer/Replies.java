package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The few fixed sentences of an answer that come from no passage. */
final class Replies {
  private Replies() {}

  /** In both languages, since the person's own is neither. */
  static List<String> otherLanguage() {
    return Stream.of(Language.values()).map(l -> text("other-language", l)).toList();
  }

  /** For a question that has no letter in it, such as an emoji. */
  static List<String> noWords(Optional<Language> language) {
    return language
        .map(Stream::of)
        .orElseGet(() -> Stream.of(Language.values()))
        .map(l -> text("no-words", l))
        .toList();
  }

  static List<String> notCovered(Language language) {
    return List.of(text("not-covered", language), text("not-covered-help", language));
  }

  /** For an answer about a condition that the person did not name. */
  static String closest(Language language, String title) {
    return MessageFormat.format(text("closest", language), title);
  }

  private static String text(String key, Language language) {
    return Objects.requireNonNull(
        ResourceBundle.getBundle(
                "answers",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(key));
  }
}
