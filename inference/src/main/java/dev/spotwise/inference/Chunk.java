package dev.spotwise.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chunk of a PNG or WebP file.
 *
 * @param type four characters
 * @param start where its data begins in the file
 * @param length of its data in bytes
 */
record Chunk(String type, int start, int length) {
  private static final int PNG_SIGNATURE = 8;
  private static final int RIFF_HEADER = 12;

  /** The chunks of a PNG, or damaged if one is cut off or the end chunk is missing. */
  static List<Chunk> ofPng(byte[] bytes) throws UnreadableException {
    List<Chunk> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (long at = PNG_SIGNATURE; at + 12 <= bytes.length; ) {
      int start = (int) at + 8;
      long length = Integer.toUnsignedLong(in.getInt((int) at));
      if (start + length + 4 > bytes.length) {
        break;
      }
      Chunk chunk = new Chunk(type(bytes, (int) at + 4), start, (int) length);
      chunks.add(chunk);
      if (chunk.type.equals("IEND")) {
        return chunks;
      }
      at = start + length + 4;
    }
    throw new UnreadableException(Unreadable.Reason.DAMAGED);
  }

  /** The chunks of a WebP, or damaged if one is cut off. */
  static List<Chunk> ofWebp(byte[] bytes) throws UnreadableException {
    List<Chunk> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long end = in.getInt(4) + 8L;
    if (end > bytes.length || end < RIFF_HEADER) {
      throw new UnreadableException(Unreadable.Reason.DAMAGED);
    }
    for (long at = RIFF_HEADER; at + 8 <= end; ) {
      int start = (int) at + 8;
      long length = Integer.toUnsignedLong(in.getInt((int) at + 4));
      if (start + length > end) {
        throw new UnreadableException(Unreadable.Reason.DAMAGED);
      }
      chunks.add(new Chunk(type(bytes, (int) at), start, (int) length));
      at = start + length + (length & 1);
    }
    return chunks;
  }

  static Optional<Chunk> find(List<Chunk> chunks, String type) {
    return chunks.stream().filter(chunk -> chunk.type.equals(type)).findFirst();
  }

  private static String type(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }
}
