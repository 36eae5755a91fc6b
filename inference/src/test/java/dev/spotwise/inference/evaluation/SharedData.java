package dev.spotwise.inference.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The data sets beside the repository, by the splits that the training wrote. */
final class SharedData implements AutoCloseable {
  private static final Path DATA = Path.of("..", "..", "shared", "data");
  private static final Path SPLITS = Path.of("training", "splits");

  private final Map<String, ZipFile> zips = new HashMap<>();

  /** The rows of a split, by the columns' names. */
  static List<Map<String, String>> split(String name) {
    try {
      List<String> lines = Files.readAllLines(SPLITS.resolve(name));
      List<String> header = List.of(lines.get(0).split(",", -1));
      return lines.stream()
          .skip(1)
          .map(
              line -> {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < cells.length; i++) {
                  row.put(header.get(i), cells[i]);
                }
                return row;
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a picture to LABEL/picture below a folder; LABEL is that of the ZIP unless given. */
  void copy(String zipName, String entryName, Optional<String> label, Path folder) {
    ZipFile zip = zip(zipName);
    String[] parts = entryName.split("/", -1);
    try {
      Path target = Files.createDirectories(folder.resolve(label.orElse(parts[0])));
      Files.write(
          target.resolve(zipName + "_" + String.join("_", parts)),
          zip.getInputStream(zip.getEntry(entryName)).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names in a ZIP by the file's name without folder and ending. */
  Map<String, String> byId(String zipName) {
    Map<String, String> names = new HashMap<>();
    zip(zipName).stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .forEach(
            name ->
                names.put(name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.')), name));
    return names;
  }

  private ZipFile zip(String name) {
    return zips.computeIfAbsent(
        name,
        unopened -> {
          try {
            return new ZipFile(DATA.resolve(unopened + ".zip").toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : zips.values()) {
      zip.close();
    }
  }
}
