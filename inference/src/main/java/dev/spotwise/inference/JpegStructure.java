package dev.spotwise.inference;

/**
 * The markers of a JPEG file (ITU-T T.81, annex B), read without decoding.
 *
 * @param complete whether the end-of-image marker was reached; decoders fill a cut-off picture with
 *     grey and say nothing
 * @param scans number of scans; decoding takes time in proportion
 * @param process the start-of-frame marker's second byte, or 0 if there is none
 */
record JpegStructure(boolean complete, int scans, int process) {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int FIRST_RESTART = 0xd0;

  /** Baseline, extended sequential and progressive with Huffman codes: what decoders support. */
  boolean supported() {
    return process >= 0xc0 && process <= 0xc2;
  }

  static JpegStructure of(byte[] bytes) {
    int scans = 0;
    int process = 0;
    int at = 2;
    while (at + 1 < bytes.length) {
      int marker = bytes[at + 1] & 0xff;
      if (bytes[at] != (byte) 0xff || marker == 0 || marker == 0xff || restart(marker)) {
        // Scan data, stuffing or filling.
        at++;
      } else if (marker == END_OF_IMAGE) {
        if (scans > 0) {
          return new JpegStructure(true, scans, process);
        }
        at += 2;
      } else {
        if (marker == START_OF_SCAN) {
          scans++;
        } else if (startOfFrame(marker)) {
          process = marker;
        }
        at += 2 + length(bytes, at + 2);
      }
    }
    return new JpegStructure(false, scans, process);
  }

  private static boolean restart(int marker) {
    return marker >= FIRST_RESTART && marker <= FIRST_RESTART + 7;
  }

  /** C0 to CF, but for the tables C4 (Huffman) and CC (arithmetic) and the reserved C8. */
  private static boolean startOfFrame(int marker) {
    return (marker & 0xf0) == 0xc0 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static int length(byte[] bytes, int at) {
    return at + 1 < bytes.length ? (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff) : 0;
  }
}
