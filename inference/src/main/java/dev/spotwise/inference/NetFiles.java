package dev.spotwise.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where nets and their manifests are read from. */
sealed interface NetFiles {

  /** The bytes of a file, or empty if there is none of that name. */
  Optional<byte[]> read(String name) throws IOException;

  /** The file's place as told to the operator. */
  String place(String name);

  /** The nets inside this module's jar. */
  record Shipped() implements NetFiles {
    @Override
    public Optional<byte[]> read(String name) throws IOException {
      try (InputStream in = Shipped.class.getResourceAsStream("/nets/" + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    }

    @Override
    public String place(String name) {
      return "nets/" + name + " in the program's jar";
    }
  }

  /** Nets that an operator brings. */
  record Folder(Path path) implements NetFiles {
    @Override
    public Optional<byte[]> read(String name) throws IOException {
      Path file = path.resolve(name);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public String place(String name) {
      return path.resolve(name).toString();
    }
  }
}
