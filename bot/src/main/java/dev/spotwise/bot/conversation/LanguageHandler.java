package dev.spotwise.bot.conversation;

import dev.spotwise.bot.text.Texts;
import dev.spotwise.knowledge.Language;
import java.util.Optional;

/** {@code /language}, and the buttons that name a language. */
final class LanguageHandler {

  /**
   * @param argument what stands after the command, such as {@code ko}
   */
  Turn asked(Moment moment, String argument) {
    Optional<Language> named = Language.ofTag(argument);
    return named.isPresent()
        ? speak(moment, named.get())
        : new Turn().say(moment.texts().rich("language.ask"), Keyboards.languages());
  }

  /** Speaks a language from now on, and asks again in it what it is waiting for. */
  Turn speak(Moment moment, Language language) {
    Texts texts = Texts.in(language);
    Turn turn =
        new Turn()
            .change(t -> t.people().setLanguage(moment.person().id(), language))
            .say(texts.rich("language.set"));
    if (moment.dialogue() instanceof Dialogue.AwaitingConsent) {
      turn.say(texts.rich("consent.ask"), Keyboards.consent(texts));
    }
    return turn;
  }
}
