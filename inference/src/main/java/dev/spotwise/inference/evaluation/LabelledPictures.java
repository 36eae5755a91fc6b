package dev.spotwise.inference.evaluation;

import dev.spotwise.inference.Photo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads pictures one at a time from LABEL/picture, in a folder or a ZIP. */
final class LabelledPictures {

  /** Takes one picture. */
  interface Visitor {
    void visit(String name, String label, Photo photo);
  }

  private LabelledPictures() {}

  /** Visits all in the order of their names. */
  static void visit(Path source, Visitor visitor) throws IOException {
    if (Files.isDirectory(source)) {
      folder(source, visitor);
    } else {
      zip(source, visitor);
    }
  }

  private static void folder(Path source, Visitor visitor) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(source)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = source.relativize(file).toString().replace('\\', '/');
      if (isPicture(name)) {
        visitor.visit(name, label(name), Photo.of(Files.readAllBytes(file)));
      }
    }
  }

  private static void zip(Path source, Visitor visitor) throws IOException {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      List<String> names =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .map(ZipEntry::getName)
              .filter(LabelledPictures::isPicture)
              .sorted()
              .toList();
      for (String name : names) {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
          visitor.visit(name, label(name), Photo.of(in.readAllBytes()));
        }
      }
    }
  }

  /** Not what systems leave beside pictures: .DS_Store, __MACOSX. */
  private static boolean isPicture(String name) {
    return Stream.of(name.split("/", -1))
        .noneMatch(part -> part.startsWith(".") || part.startsWith("__"));
  }

  /** The folder that holds the picture. */
  private static String label(String name) {
    int end = name.lastIndexOf('/');
    if (end < 0) {
      throw new InvalidEvaluationException(
          name + " is in no folder: expected LABEL/picture, in a folder or a ZIP");
    }
    return name.substring(name.lastIndexOf('/', end - 1) + 1, end);
  }
}
