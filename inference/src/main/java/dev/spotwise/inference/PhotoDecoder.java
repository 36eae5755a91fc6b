package dev.spotwise.inference;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Turns received bytes into an upright picture. Size is checked in the header before anything is
 * decoded, and large photos are read with pixels left out, so that a photo of 40 megapixels takes
 * no more memory than one of {@value #WORKING_PIXELS} pixels.
 */
final class PhotoDecoder {
  /** Enough for the nets (at most 224 pixels a side) and for a result card of 1280. */
  static final int WORKING_PIXELS = 4_000_000;

  /** A progressive photo has about 10; hundreds would keep the decoder busy for minutes. */
  private static final int MAX_SCANS = 100;

  private PhotoDecoder() {}

  /** Throws with the reason if the bytes cannot be read as a photo; throws nothing else. */
  static DecodedPhoto decode(Photo photo) throws UnreadableException {
    byte[] bytes = photo.bytes();
    if (bytes.length == 0) {
      throw new UnreadableException(Unreadable.Reason.EMPTY);
    }
    if (bytes.length > PhotoLimits.MAX_BYTES) {
      throw new UnreadableException(Unreadable.Reason.TOO_MANY_BYTES);
    }
    ImageFormat format =
        ImageFormat.of(bytes)
            .orElseThrow(() -> new UnreadableException(Unreadable.Reason.NOT_AN_IMAGE));
    List<Chunk> chunks = check(bytes, format);
    try {
      return decode(bytes, format, Orientation.of(bytes, format, chunks));
    } catch (IOException | RuntimeException e) {
      // Readers answer broken data with whatever their arithmetic runs into.
      throw new UnreadableException(Unreadable.Reason.DAMAGED, e);
    }
  }

  /** Checks what decoders would pass over in silence; returns the chunks, if the format has any. */
  private static List<Chunk> check(byte[] bytes, ImageFormat format) throws UnreadableException {
    switch (format) {
      case JPEG -> {
        JpegStructure jpeg = JpegStructure.of(bytes);
        if (!jpeg.complete() || jpeg.scans() > MAX_SCANS) {
          throw new UnreadableException(Unreadable.Reason.DAMAGED);
        }
        if (!jpeg.supported()) {
          throw new UnreadableException(Unreadable.Reason.UNSUPPORTED_FORMAT);
        }
        return List.of();
      }
      case PNG -> {
        return Chunk.ofPng(bytes);
      }
      case WEBP -> {
        List<Chunk> chunks = Chunk.ofWebp(bytes);
        WebpStructure.check(bytes, chunks);
        return chunks;
      }
      case OTHER -> throw new UnreadableException(Unreadable.Reason.UNSUPPORTED_FORMAT);
    }
    throw new AssertionError(format);
  }

  private static DecodedPhoto decode(byte[] bytes, ImageFormat format, Orientation orientation)
      throws IOException, UnreadableException {
    ImageReader reader =
        ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
    DecoderWarnings warnings = new DecoderWarnings();
    try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(bytes)) {
      reader.addIIOReadWarningListener(warnings);
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      long pixels = (long) width * height;
      if (pixels > PhotoLimits.MAX_PIXELS) {
        throw new UnreadableException(Unreadable.Reason.TOO_MANY_PIXELS);
      }
      int step = (int) Math.ceil(Math.sqrt((double) pixels / WORKING_PIXELS));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage decoded = reader.read(0, param);
      if (warnings.damaged()) {
        throw new UnreadableException(Unreadable.Reason.DAMAGED);
      }
      RgbImage upright = orientation.apply(ToRgb.convert(decoded));
      return orientation.turnsSides()
          ? new DecodedPhoto(upright, height, width)
          : new DecodedPhoto(upright, width, height);
    } finally {
      reader.dispose();
    }
  }
}
