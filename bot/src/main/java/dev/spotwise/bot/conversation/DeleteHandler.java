package dev.spotwise.bot.conversation;

import dev.spotwise.bot.text.Texts;

/** {@code /delete}: asks once more, then removes everything. */
final class DeleteHandler {
  Turn ask(Moment moment) {
    Texts texts = moment.texts();
    return new Turn()
        .next(new Dialogue.AwaitingDelete(moment.dialogue()))
        .say(texts.rich("delete.ask"), Keyboards.delete(texts));
  }

  /**
   * @param asked the state as it was when the button was pressed
   */
  Turn pressed(Moment moment, Dialogue asked, boolean confirmed) {
    Texts texts = moment.texts();
    if (!(asked instanceof Dialogue.AwaitingDelete waiting)) {
      // A button of long ago must not delete what has come since.
      return new Turn().say(texts.rich("delete.stale"));
    }
    return confirmed
        ? new Turn().erase().say(texts.rich("delete.done"))
        : new Turn().next(waiting.before()).say(texts.rich("delete.kept"));
  }
}
