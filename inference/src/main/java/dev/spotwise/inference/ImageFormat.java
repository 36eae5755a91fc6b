package dev.spotwise.inference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The type of a picture by its first bytes, whatever its name says. */
enum ImageFormat {
  JPEG,
  PNG,
  WEBP,
  /** Known to be a picture or film, but not read here: GIF, HEIC, AVIF, TIFF, BMP, MP4 ... */
  OTHER;

  private static final int LONGEST_MAGIC = 12;
  private static final List<String> OTHERS =
      List.of("GIF87a", "GIF89a", "BM", "II*\0", "MM\0*", "8BPS", "%PDF", "\0\0\1\0", "\u00ff\n");

  /** The format of those bytes, or empty if they are no picture that is known here. */
  static Optional<ImageFormat> of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, LONGEST_MAGIC), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    // The ISO base media format is that of HEIC, AVIF and MP4; "RIFF" also that of AVI.
    boolean other =
        head.startsWith("ftyp", 4)
            || head.startsWith("RIFF")
            || OTHERS.stream().anyMatch(head::startsWith);
    return other ? Optional.of(OTHER) : Optional.empty();
  }
}
