package dev.spotwise.inference;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a photo is to be turned to stand upright: the EXIF tag Orientation, 1 to 8. */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  HALF_TURN,
  FLIPPED,
  TRANSPOSED,
  QUARTER_CLOCKWISE,
  ANTITRANSPOSED,
  QUARTER_COUNTERCLOCKWISE;

  /** Upright if a photo says nothing or nothing sensible: a bad tag is no reason to refuse it. */
  static Orientation of(byte[] bytes, ImageFormat format, List<Chunk> chunks) {
    try {
      Metadata metadata =
          switch (format) {
            case JPEG ->
                JpegMetadataReader.readMetadata(
                    new ByteArrayInputStream(bytes), List.of(new ExifReader()));
            case PNG -> exif(bytes, Chunk.find(chunks, "eXIf"));
            case WEBP -> exif(bytes, Chunk.find(chunks, "EXIF"));
            case OTHER -> new Metadata();
          };
      return of(metadata);
    } catch (JpegProcessingException | IOException | RuntimeException e) {
      return UPRIGHT;
    }
  }

  private static Metadata exif(byte[] bytes, Optional<Chunk> chunk) {
    Metadata metadata = new Metadata();
    chunk
        .map(found -> Arrays.copyOfRange(bytes, found.start(), found.start() + found.length()))
        .ifPresent(
            data -> {
              // Some writers keep the prefix that EXIF has in a JPEG.
              boolean prefixed = ExifReader.startsWithJpegExifPreamble(data);
              int offset = prefixed ? ExifReader.JPEG_SEGMENT_PREAMBLE.length() : 0;
              new ExifReader().extract(new ByteArrayReader(data), metadata, offset);
            });
    return metadata;
  }

  private static Orientation of(Metadata metadata) {
    ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    if (directory == null) {
      return UPRIGHT;
    }
    Integer tag = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return tag == null || tag < 1 || tag > values().length ? UPRIGHT : values()[tag - 1];
  }

  /** Whether width and height change places. */
  boolean turnsSides() {
    return compareTo(TRANSPOSED) >= 0;
  }

  /** The image turned upright. */
  RgbImage apply(RgbImage image) {
    if (this == UPRIGHT) {
      return image;
    }
    int width = turnsSides() ? image.height() : image.width();
    int height = turnsSides() ? image.width() : image.height();
    byte[] data = new byte[image.data().length];
    int to = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = source(x, y, image.width(), image.height()) * RgbImage.CHANNELS;
        data[to++] = image.data()[from];
        data[to++] = image.data()[from + 1];
        data[to++] = image.data()[from + 2];
      }
    }
    return new RgbImage(width, height, data);
  }

  /** Index of the stored pixel that goes to (x, y) of the upright image. */
  private int source(int x, int y, int width, int height) {
    int right = width - 1;
    int bottom = height - 1;
    return switch (this) {
      case UPRIGHT -> y * width + x;
      case MIRRORED -> y * width + right - x;
      case HALF_TURN -> (bottom - y) * width + right - x;
      case FLIPPED -> (bottom - y) * width + x;
      case TRANSPOSED -> x * width + y;
      case QUARTER_CLOCKWISE -> (bottom - x) * width + y;
      case ANTITRANSPOSED -> (bottom - x) * width + right - y;
      case QUARTER_COUNTERCLOCKWISE -> x * width + right - y;
    };
  }
}
