package dev.spotwise.inference;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Listens for the warnings with which a JPEG decoder passes over missing or broken scan data. */
final class DecoderWarnings implements IIOReadWarningListener {
  private boolean damaged;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    String text = warning.toLowerCase(Locale.ROOT);
    // Not "extraneous bytes", which some cameras write without harm.
    damaged |= text.contains("premature end") || text.contains("bad huffman code");
  }

  boolean damaged() {
    return damaged;
  }
}
