package dev.spotwise.bot.channel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.OptionalLong;

/** What a person did. Kept as JSON in the inbox, so names and types here are a stored format. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Incoming.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Incoming.Picture.class, name = "picture"),
  @JsonSubTypes.Type(value = Incoming.Press.class, name = "press"),
  @JsonSubTypes.Type(value = Incoming.Unsupported.class, name = "unsupported")
})
public sealed interface Incoming {

  /**
   * Words, or a command such as {@code /help}.
   *
   * @param edited whether this replaces an earlier message of the same person
   */
  record Text(String text, boolean edited) implements Incoming {
    public static Text of(String text) {
      return new Text(text, false);
    }

    /** Hides the words: they may be health data. */
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /**
   * A photo, or an image sent as a file. Only its reference: {@link Channel#fetch} gets the bytes.
   *
   * @param file what the channel needs to fetch it, lasting at least as long as an update may wait
   * @param name the file's name, if the platform gives one
   * @param mime the type that the platform claims, not to be trusted
   * @param size bytes, if known
   * @param caption the words that came with it
   * @param edited whether this replaces an earlier message of the same person
   */
  record Picture(
      String file,
      Optional<String> name,
      Optional<String> mime,
      OptionalLong size,
      Optional<String> caption,
      boolean edited)
      implements Incoming {
    public static Picture of(String file) {
      return new Picture(
          file, Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), false);
    }

    public Picture withCaption(Optional<String> words) {
      return new Picture(file, name, mime, size, words, edited);
    }

    /** Hides reference, name and words. */
    @Override
    public String toString() {
      return "Picture[]";
    }
  }

  /**
   * A button under one of our messages. The channel acknowledges the press to the platform itself.
   *
   * @param data the {@link Button#data()} of the button
   * @param message the platform's reference of the message that carries the button, if still known
   */
  record Press(String data, Optional<String> message) implements Incoming {
    public static Press of(String data) {
      return new Press(data, Optional.empty());
    }
  }

  /**
   * Something that Spotwise does not read.
   *
   * @param kind the platform's word for it, such as {@code sticker}, {@code voice}, {@code video}
   */
  record Unsupported(String kind) implements Incoming {}
}
