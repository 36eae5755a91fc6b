package dev.spotwise.bot.channel.web;

import dev.spotwise.knowledge.Language;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What a refused request is told, in the language that the browser asks for. */
final class Sentences {
  private Sentences() {}

  static String about(Problem problem, Language language) {
    return ResourceBundle.getBundle(
            "web",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static Language language(Context request) {
    return languageTag(request).flatMap(Language::ofTag).orElse(Language.EN);
  }

  /** The first language that the browser wants, as a BCP 47 tag. */
  static Optional<String> languageTag(Context request) {
    try {
      return Stream.ofNullable(request.header("Accept-Language"))
          .flatMap(header -> LanguageRange.parse(header).stream())
          .map(LanguageRange::getRange)
          .filter(range -> !range.startsWith("*"))
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
