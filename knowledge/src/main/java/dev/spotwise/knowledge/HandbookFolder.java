package dev.spotwise.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the handbook's files by looking, in a folder or inside a jar, so that a new page needs no
 * registration: {@code en/ID.md} and {@code ko/ID.md}.
 */
final class HandbookFolder {
  private static final String SHIPPED = "handbook/";
  private static final String PAGE = ".md";
  private static final Comparator<JarEntry> BY_NAME = Comparator.comparing(JarEntry::getName);

  private HandbookFolder() {}

  /** All files of the program's handbook, by language and name. */
  static List<HandbookFile> shipped() {
    return Stream.of(Language.values()).flatMap(language -> shipped(language).stream()).toList();
  }

  static List<HandbookFile> shipped(Language language) {
    String folder = SHIPPED + language.tag() + "/";
    URL url = HandbookFolder.class.getResource("/" + folder);
    if (url == null) {
      throw new IllegalStateException("The program lacks its handbook (resource " + folder + ")");
    }
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? inJar(jar.getJarFile(), folder, language)
          : in(Path.of(url.toURI()), language);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the handbook at " + url, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot read the handbook at " + url, e);
    }
  }

  /** The jar is the one that classes come from, open already and to be left open. */
  private static List<HandbookFile> inJar(JarFile jar, String folder, Language language)
      throws IOException {
    List<HandbookFile> found = new ArrayList<>();
    for (JarEntry entry :
        jar.stream().filter(e -> isPage(e.getName(), folder)).sorted(BY_NAME).toList()) {
      try (InputStream in = jar.getInputStream(entry)) {
        String name = entry.getName().substring(SHIPPED.length());
        found.add(
            new HandbookFile(
                name, language, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return found;
  }

  private static boolean isPage(String name, String folder) {
    return name.startsWith(folder) && name.endsWith(PAGE);
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
      if (Files.isDirectory(pages)) {
        found.addAll(in(pages, language));
      }
    }
    return found;
  }

  private static List<HandbookFile> in(Path pages, Language language) throws IOException {
    List<HandbookFile> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(pages)) {
      for (Path file : files.filter(f -> f.toString().endsWith(PAGE)).sorted().toList()) {
        String name = language.tag() + "/" + file.getFileName();
        found.add(new HandbookFile(name, language, Files.readString(file)));
      }
    }
    return found;
  }
}
