package dev.spotwise.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the handbook's files by looking, in a folder or inside a jar, so that a new page needs no
 * registration: {@code en/ID.md} and {@code ko/ID.md}.
 */
final class HandbookFolder {
  private static final String SHIPPED = "/handbook/";

  private HandbookFolder() {}

  static List<HandbookFile> shipped() {
    URL url = HandbookFolder.class.getResource(SHIPPED);
    if (url == null) {
      throw new IllegalStateException("The program lacks its handbook (resource " + SHIPPED + ")");
    }
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        Path file = Path.of(jar.getJarFileURL().toURI());
        // A file system of our own: the one that FileSystems keeps for a jar's URI is shared and
        // may be closed by others.
        try (FileSystem inside = FileSystems.newFileSystem(file)) {
          return in(inside.getPath(SHIPPED));
        }
      }
      return in(Path.of(url.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the handbook at " + url, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot read the handbook at " + url, e);
    }
  }

  /**
   * All handbook files of a folder, by language and name.
   *
   * @throws IOException when the folder cannot be read
   */
  static List<HandbookFile> in(Path folder) throws IOException {
    List<HandbookFile> found = new ArrayList<>();
    for (Language language : Language.values()) {
      Path pages = folder.resolve(language.tag());
      if (!Files.isDirectory(pages)) {
        continue;
      }
      try (Stream<Path> files = Files.list(pages)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
          String name = language.tag() + "/" + file.getFileName();
          found.add(new HandbookFile(name, language, Files.readString(file)));
        }
      }
    }
    return found;
  }
}
