package dev.spotwise.inference;

/** The bytes could not be read as a photo. */
public record Unreadable(Reason reason) implements Examination {

  @Override
  public String outcome() {
    return "unreadable";
  }

  /** Why the bytes could not be read. */
  public enum Reason {
    /** There are no bytes. */
    EMPTY("empty"),
    /** The bytes are no picture of any format that is known here. */
    NOT_AN_IMAGE("not_an_image"),
    /** A picture, but neither JPEG, PNG nor WebP: for example HEIC or GIF. */
    UNSUPPORTED_FORMAT("unsupported_format"),
    /** More than {@link PhotoLimits#MAX_BYTES}. */
    TOO_MANY_BYTES("too_many_bytes"),
    /** More than {@link PhotoLimits#MAX_PIXELS}. */
    TOO_MANY_PIXELS("too_many_pixels"),
    /** Begins like a JPEG, PNG or WebP, but is cut off or broken. */
    DAMAGED("damaged");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The word in JSON. */
    public String code() {
      return code;
    }
  }
}
