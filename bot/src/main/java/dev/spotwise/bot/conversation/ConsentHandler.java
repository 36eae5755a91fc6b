package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.text.Texts;
import java.util.List;

/** Asks for consent before the first photo, and takes the answer. */
final class ConsentHandler {

  /** Adds the question for consent to a turn. */
  static Turn ask(Moment moment, Turn turn) {
    Texts texts = moment.texts();
    if (!(moment.dialogue() instanceof Dialogue.AwaitingConsent)) {
      turn.next(new Dialogue.AwaitingConsent(List.of()));
    }
    return turn.say(texts.rich("consent.ask"), Keyboards.consent(texts));
  }

  /** A photo that came too early: its reference is remembered, the photo is not even fetched. */
  Turn photoBeforeConsent(Moment moment, Incoming.Picture photo) {
    Texts texts = moment.texts();
    if (moment.dialogue() instanceof Dialogue.AwaitingConsent waiting) {
      Turn turn = new Turn().next(waiting.and(photo));
      return waiting.photos().isEmpty()
          ? turn.say(texts.rich("consent.ask"), Keyboards.consent(texts))
          : turn.say(texts.rich("consent.waiting"), Keyboards.consent(texts));
    }
    return new Turn()
        .next(new Dialogue.AwaitingConsent(List.of(photo)))
        .say(texts.rich("consent.ask"), Keyboards.consent(texts));
  }

  Turn pressed(Moment moment, boolean given) {
    Texts texts = moment.texts();
    if (moment.consented()) {
      // Consent is taken back by /delete, so that nothing stays that it covered.
      return given
          ? new Turn().say(texts.rich("consent.already"))
          : new Turn().say(texts.rich("delete.stale"));
    }
    if (!given) {
      return new Turn().next(new Dialogue.New()).say(texts.rich("consent.declined"));
    }
    List<Incoming.Picture> photos =
        moment.dialogue() instanceof Dialogue.AwaitingConsent waiting
            ? waiting.photos()
            : List.of();
    Turn turn =
        new Turn()
            .change(t -> t.people().setConsent(moment.person().id(), moment.now()))
            .next(new Dialogue.Ready(Context.NONE));
    if (photos.isEmpty()) {
      return turn.say(texts.rich("consent.thanks")).say(texts.rich("photo.tips"));
    }
    photos.forEach(turn::then);
    return turn.say(texts.rich("consent.thanks.photos", "n", photos.size()));
  }
}
