package dev.spotwise.bot.conversation;

/** Messages whose answer is always the same few words. */
final class InfoHandler {
  Turn help(Moment moment) {
    return new Turn()
        .say(moment.texts().rich("help"), Keyboards.languages())
        .say(moment.texts().rich("photo.tips"));
  }

  Turn privacy(Moment moment) {
    return new Turn().say(moment.texts().rich("privacy"));
  }

  Turn unknownCommand(Moment moment) {
    return new Turn().say(moment.texts().rich("command.unknown"));
  }

  Turn unsupported(Moment moment) {
    return new Turn().say(moment.texts().rich("unsupported"));
  }

  Turn empty(Moment moment) {
    return new Turn().say(moment.texts().rich("text.empty"));
  }

  /** The running answer was stopped by then, since the wish to stop overtakes it. */
  Turn stop(Moment moment) {
    return new Turn().say(moment.texts().rich("stop.done"));
  }

  Turn stalePress(Moment moment) {
    return new Turn().say(moment.texts().rich("press.stale"));
  }
}
