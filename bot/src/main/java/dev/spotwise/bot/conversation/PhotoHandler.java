package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.PictureUnavailableException;
import dev.spotwise.bot.text.Advice;
import dev.spotwise.inference.Answers;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.Photo;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A photo: fetched, examined, and answered with a result or with what to do better. */
final class PhotoHandler {
  private final PhotoExaminer examiner;
  private final ConsentHandler consent;
  private final ResultHandler results;

  PhotoHandler(PhotoExaminer examiner, ConsentHandler consent, ResultHandler results) {
    this.examiner = examiner;
    this.consent = consent;
    this.results = results;
  }

  /**
   * @throws IOException if the photo cannot be fetched or kept now
   */
  Turn photo(Moment moment, Incoming.Picture picture) throws IOException {
    Optional<String> caption = picture.caption().filter(words -> !words.isBlank());
    if (caption.filter(CaptionQuestion::isUrgent).isPresent()) {
      return new Turn()
          .then(new Incoming.Text(caption.get(), picture.edited()))
          .then(picture.withCaption(Optional.empty()));
    }
    if (!moment.consented()) {
      return consent.photoBeforeConsent(moment, picture);
    }
    Turn turn = isSameAgain(moment, picture) ? new Turn() : examine(moment, picture);
    caption
        .filter(CaptionQuestion::asks)
        .ifPresent(words -> turn.then(new Incoming.Text(words, picture.edited())));
    return turn;
  }

  /** Only the words under the photo were edited. */
  private static boolean isSameAgain(Moment moment, Incoming.Picture picture) {
    return picture.edited()
        && moment.dialogue().context().photo().filter(picture.file()::equals).isPresent();
  }

  private Turn examine(Moment moment, Incoming.Picture picture) throws IOException {
    try {
      return moment
          .live()
          .showing(
              Activity.SENDING_PICTURE,
              () -> {
                byte[] bytes = moment.live().fetch(picture);
                Examination examination = examiner.examine(Photo.of(bytes), Answers.NONE);
                return examination instanceof Assessed assessed
                    ? results.tell(moment, picture, bytes, assessed)
                    : new Turn().say(Advice.of(examination, moment.texts()));
              });
    } catch (PictureUnavailableException e) {
      return new Turn().say(moment.texts().rich(unavailable(e)));
    }
  }

  private static String unavailable(PictureUnavailableException e) {
    return "photo." + e.reason().name().toLowerCase(Locale.ROOT);
  }
}
