package dev.spotwise.inference;

import java.util.List;
import java.util.Optional;

/**
 * The sizes that a WebP file claims (RFC 9649): that of the canvas, which the limits are checked
 * against, and that of the frame, which the decoder makes room for.
 */
final class WebpStructure {
  private static final int SIDE = 0x3fff;
  private static final int ANIMATED = 0x02;

  private final byte[] bytes;
  private final List<Chunk> chunks;

  private WebpStructure(byte[] bytes, List<Chunk> chunks) {
    this.bytes = bytes;
    this.chunks = chunks;
  }

  /** Throws unless this is one still picture whose canvas and frame have the same size. */
  static void check(byte[] bytes, List<Chunk> chunks) throws UnreadableException {
    WebpStructure webp = new WebpStructure(bytes, chunks);
    Optional<Chunk> extended = webp.chunk("VP8X", 10);
    if (extended.isPresent() && (bytes[extended.get().start()] & ANIMATED) != 0) {
      throw new UnreadableException(Unreadable.Reason.UNSUPPORTED_FORMAT);
    }
    Size frame =
        webp.chunk("VP8 ", 10)
            .map(chunk -> webp.lossy(chunk.start()))
            .or(() -> webp.chunk("VP8L", 5).map(chunk -> webp.lossless(chunk.start())))
            .orElseThrow(() -> new UnreadableException(Unreadable.Reason.DAMAGED));
    if (extended.isPresent() && !webp.canvas(extended.get().start()).equals(frame)) {
      throw new UnreadableException(Unreadable.Reason.DAMAGED);
    }
  }

  private Optional<Chunk> chunk(String type, int atLeast) {
    return Chunk.find(chunks, type).filter(chunk -> chunk.length() >= atLeast);
  }

  private Size canvas(int start) {
    return new Size(little(start + 4, 3) + 1, little(start + 7, 3) + 1);
  }

  private Size lossy(int start) {
    return new Size(little(start + 6, 2) & SIDE, little(start + 8, 2) & SIDE);
  }

  private Size lossless(int start) {
    int bits = little(start + 1, 4);
    return new Size((bits & SIDE) + 1, (bits >>> 14 & SIDE) + 1);
  }

  private int little(int at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value |= (bytes[at + i] & 0xff) << (8 * i);
    }
    return value;
  }

  private record Size(int width, int height) {}
}
