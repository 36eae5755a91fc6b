package dev.spotwise.knowledge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Vectors of texts, computed at build time so that a start need not: for each text the first 16
 * bytes of its SHA-256, a scale and one byte a dimension. A text that was edited has no vector.
 */
record VectorFile(Map<String, float[]> vectors) {
  private static final String SHIPPED = "vectors/en.bin";
  private static final int KEY_BYTES = 16;

  /** The vectors in the program; empty when the program was built without. */
  static VectorFile shipped() {
    try (InputStream in = VectorFile.class.getResourceAsStream(SHIPPED)) {
      return in == null ? new VectorFile(Map.of()) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + SHIPPED, e);
    }
  }

  static VectorFile read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    Map<String, float[]> vectors = new TreeMap<>();
    int count = data.readInt();
    int dimensions = data.readInt();
    for (int i = 0; i < count; i++) {
      String key = HexFormat.of().formatHex(data.readNBytes(KEY_BYTES));
      float scale = data.readFloat();
      byte[] bytes = data.readNBytes(dimensions);
      float[] vector = new float[dimensions];
      for (int d = 0; d < dimensions; d++) {
        vector[d] = bytes[d] * scale;
      }
      vectors.put(key, vector);
    }
    return new VectorFile(vectors);
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(vectors.size());
    data.writeInt(vectors.values().stream().mapToInt(v -> v.length).findFirst().orElse(0));
    for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
      data.write(HexFormat.of().parseHex(entry.getKey()));
      float largest = 0;
      for (float value : entry.getValue()) {
        largest = Math.max(largest, Math.abs(value));
      }
      float scale = largest / Byte.MAX_VALUE;
      data.writeFloat(scale);
      for (float value : entry.getValue()) {
        data.writeByte(Math.round(value / scale));
      }
    }
    data.flush();
  }

  Optional<float[]> vector(String text) {
    return Optional.ofNullable(vectors.get(key(text)));
  }

  static String key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
