package dev.spotwise.bot.conversation;

import dev.spotwise.bot.text.Texts;

/** {@code /start}: who this is, and the question for consent if it was not given yet. */
final class StartHandler {
  Turn start(Moment moment) {
    Texts texts = moment.texts();
    Turn turn = new Turn();
    if (moment.consented()) {
      return turn.say(texts.rich("welcome.back")).say(texts.rich("photo.tips"));
    }
    turn.say(texts.rich("welcome"), Keyboards.languages());
    return ConsentHandler.ask(moment, turn);
  }
}
