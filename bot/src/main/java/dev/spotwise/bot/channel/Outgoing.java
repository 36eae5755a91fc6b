package dev.spotwise.bot.channel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What Spotwise says. Kept as JSON in the outbox, so names and types here are a stored format. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outgoing.Message.class, name = "message"),
  @JsonSubTypes.Type(value = Outgoing.Card.class, name = "card")
})
public sealed interface Outgoing {
  /** Rows of buttons, top to bottom; empty for none. They belong under the last part sent. */
  List<List<Button>> buttons();

  /** Words. A channel splits what is longer than its limit (see {@link RichText#split}). */
  record Message(RichText text, List<List<Button>> buttons) implements Outgoing {
    public Message {
      buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static Message of(RichText text) {
      return new Message(text, List.of());
    }
  }

  /**
   * A picture with words under it.
   *
   * @param picture what {@link PictureSource#open} takes to give the PNG
   * @param caption may be longer than a channel's caption; the channel then sends the rest after it
   */
  record Card(String picture, RichText caption, List<List<Button>> buttons) implements Outgoing {
    public Card {
      buttons = buttons.stream().map(List::copyOf).toList();
    }
  }
}
