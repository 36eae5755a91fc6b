package dev.spotwise.bot.conversation;

import dev.spotwise.bot.card.ResultCard;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.store.Json;
import dev.spotwise.bot.store.Pictures;
import dev.spotwise.bot.store.Result;
import dev.spotwise.bot.store.Store;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Photo;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.UprightImage;
import dev.spotwise.knowledge.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a result and tells it: a picture card, the words, and buttons to ask on. */
final class ResultHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ResultHandler.class);

  private final Store store;
  private final ResultCard cards;
  private final ResultText words;

  ResultHandler(Store store, ResultCard cards, ResultText words) {
    this.store = store;
    this.cards = cards;
    this.words = words;
  }

  /** Tells a new result. */
  Turn tell(Moment moment, Incoming.Picture picture, byte[] bytes, Assessed assessed)
      throws IOException {
    Turn turn = new Turn();
    Finding finding = Finding.of(assessed);
    String id = UUID.randomUUID().toString().replace("-", "");
    String photo = keep(moment, turn, Pictures.Kind.PHOTO, bytes);
    Optional<byte[]> png = draw(moment, bytes, assessed);
    Optional<String> card =
        png.isEmpty()
            ? Optional.empty()
            : Optional.of(keep(moment, turn, Pictures.Kind.CARD, png.get()));
    turn.change(
        t ->
            t.results()
                .add(
                    moment.person().id(),
                    new Result(id, photo, card, moment.now(), Json.write(finding), "")));
    say(turn, id, finding, card, moment.texts());
    Context context = Context.of(id, aboutOf(finding, moment.texts()), picture.file());
    return finding.kind() == PhotoKind.PHOTO
        ? SpotQuestionHandler.begin(turn, moment, context, id)
        : turn.next(new Dialogue.Ready(context));
  }

  /** Says a finding: under its card if there is one, else in words alone. */
  Turn say(Turn turn, String id, Finding finding, Optional<String> card, Texts texts) {
    RichText headline = words.headline(finding, texts);
    RichText details = words.details(finding, texts);
    if (card.isPresent()) {
      return turn.say(new Outgoing.Card(card.get(), headline, List.of()))
          .say(details, Keyboards.result(id, texts));
    }
    RichText all = RichText.builder().append(headline).paragraph().append(details).build();
    return turn.say(all, Keyboards.result(id, texts));
  }

  /** Says that advice stays as it was, and once more what it is. */
  RichText same(Finding finding, Texts texts) {
    return RichText.builder()
        .append(texts.rich("spot.same"))
        .paragraph()
        .append(words.advice(finding, texts))
        .build();
  }

  /** The handbook page that questions about a finding are about. */
  Optional<String> aboutOf(Finding finding, Texts texts) {
    return words.page(finding.concern(), texts).map(Page::id);
  }

  private String keep(Moment moment, Turn turn, Pictures.Kind kind, byte[] bytes)
      throws IOException {
    String name = store.save(moment.person(), bytes);
    turn.wrote(name);
    turn.change(t -> t.pictures().add(moment.person().id(), name, kind, moment.now()));
    return name;
  }

  /** A result without its picture is better than none. */
  private Optional<byte[]> draw(Moment moment, byte[] bytes, Assessed assessed) {
    try {
      Optional<UprightImage> image = UprightImage.read(Photo.of(bytes));
      return image.isEmpty()
          ? Optional.empty()
          : Optional.of(cards.png(image.get(), assessed, moment.person().language()));
    } catch (IOException | RuntimeException e) {
      LOG.error("The result card could not be drawn: {}", e.getClass().getName());
      return Optional.empty();
    }
  }
}
