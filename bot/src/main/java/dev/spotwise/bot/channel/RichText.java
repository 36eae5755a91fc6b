package dev.spotwise.bot.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words with emphasis and links, free of any platform's markup. Line breaks are {@code \n}; a blank
 * line parts paragraphs. Each channel escapes and renders the spans in its own way.
 */
public record RichText(@JsonValue List<Span> spans) {

  /** A run of text in one style. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Bold.class, name = "bold"),
    @JsonSubTypes.Type(value = Link.class, name = "link")
  })
  public sealed interface Span {
    /** What the person reads. */
    String text();
  }

  public record Plain(String text) implements Span {}

  public record Bold(String text) implements Span {}

  /** Text that leads to a web address. */
  public record Link(String text, URI target) implements Span {}

  @JsonCreator
  public RichText {
    spans = List.copyOf(spans);
  }

  public static RichText plain(String text) {
    return new RichText(List.of(new Plain(text)));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The words alone. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** Length of {@link #text()} in UTF-16 units, which is how Telegram counts its limits. */
  public int length() {
    return spans.stream().mapToInt(s -> s.text().length()).sum();
  }

  /**
   * Parts of at most {@code limit} UTF-16 units each, cut at the end of a paragraph if there is one
   * in the part's second half, else of a line, a sentence, a word. White space at a cut is dropped.
   *
   * @return at least one part; none is blank unless the whole is
   */
  public List<RichText> split(int limit) {
    return RichTextSplitter.split(this, limit);
  }

  /** Hides the words: they may be health data. */
  @Override
  public String toString() {
    return "RichText[" + length() + " characters]";
  }

  /** Collects spans. Not thread-safe. */
  public static final class Builder {
    private final List<Span> spans = new ArrayList<>();

    private Builder() {}

    public Builder text(String text) {
      return add(new Plain(text));
    }

    public Builder bold(String text) {
      return add(new Bold(text));
    }

    public Builder link(String text, URI target) {
      return add(new Link(text, target));
    }

    public Builder append(RichText other) {
      other.spans().forEach(this::add);
      return this;
    }

    /** Starts a new line, unless nothing was written yet. */
    public Builder line() {
      return spans.isEmpty() ? this : text("\n");
    }

    /** Starts a new paragraph, unless nothing was written yet. */
    public Builder paragraph() {
      return spans.isEmpty() ? this : text("\n\n");
    }

    public boolean isEmpty() {
      return spans.isEmpty();
    }

    private Builder add(Span span) {
      if (span.text().isEmpty()) {
        return this;
      }
      int last = spans.size() - 1;
      if (span instanceof Plain plain && last >= 0 && spans.get(last) instanceof Plain before) {
        spans.set(last, new Plain(before.text() + plain.text()));
      } else {
        spans.add(span);
      }
      return this;
    }

    public RichText build() {
      return new RichText(spans);
    }
  }
}
