package dev.spotwise.inference;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Reads manifests and loads the nets that they name, each verified by its checksum. */
final class NetLoader {
  private final NetFiles files;

  NetLoader(NetFiles files) {
    this.files = files;
  }

  /** The net of that manifest; throws {@link InvalidNetsException} if there is none. */
  Net load(String manifestName) {
    return find(manifestName).orElseThrow(() -> missing(manifestName));
  }

  /** The net of that manifest, or empty if there is no such manifest. */
  Optional<Net> find(String manifestName) {
    return read(manifestName)
        .map(json -> load(new ManifestReader(json, files.place(manifestName)).read()));
  }

  /** A file's bytes, or empty if there is none. */
  Optional<byte[]> read(String name) {
    try {
      return files.read(name);
    } catch (IOException e) {
      throw new InvalidNetsException(
          files.place(name) + " cannot be read (" + e.getMessage() + "): check its permissions", e);
    }
  }

  String place(String name) {
    return files.place(name);
  }

  private Net load(NetManifest manifest) {
    String place = files.place(manifest.file());
    byte[] onnx = read(manifest.file()).orElseThrow(() -> missing(manifest.file()));
    String sha256 = sha256(onnx);
    if (!sha256.equals(manifest.sha256().toLowerCase(Locale.ROOT))) {
      throw new InvalidNetsException(
          place
              + " has the checksum "
              + sha256
              + " but its manifest says "
              + manifest.sha256()
              + ": the file is damaged or of another version; restore both from one release");
    }
    return Net.load(manifest, onnx, place);
  }

  private InvalidNetsException missing(String name) {
    return new InvalidNetsException(
        files.place(name) + " is missing: restore it from the release, or point at other nets");
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
