package dev.spotwise.bot.channel.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.spotwise.bot.channel.Outgoing;

/** One thing that stands in a chat. Kept as JSON, so names and types here are a stored format. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Wrote.class, name = "wrote"),
  @JsonSubTypes.Type(value = Entry.Photo.class, name = "photo"),
  @JsonSubTypes.Type(value = Entry.Pressed.class, name = "pressed"),
  @JsonSubTypes.Type(value = Entry.Said.class, name = "said")
})
public sealed interface Entry {

  /** The person's words. */
  record Wrote(String text) implements Entry {
    /** Hides the words: they may be health data. */
    @Override
    public String toString() {
      return "Wrote[" + text.length() + " characters]";
    }
  }

  /**
   * A photo that the person sent; the picture itself is not part of the transcript.
   *
   * @param caption empty for none
   */
  record Photo(String caption) implements Entry {
    @Override
    public String toString() {
      return "Photo[]";
    }
  }

  /**
   * A button that the person pressed.
   *
   * @param label what stood on it
   * @param data what it means to the conversation
   * @param line number of the line that carries it
   */
  record Pressed(String label, String data, long line) implements Entry {}

  /** What Spotwise said. */
  record Said(Outgoing what) implements Entry {}
}
