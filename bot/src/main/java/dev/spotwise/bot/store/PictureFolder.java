package dev.spotwise.bot.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files that are either whole or not there. Knows nothing of what is in them. */
final class PictureFolder {
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;

  PictureFolder(Path folder) throws IOException {
    this.folder = OwnerOnly.folder(folder);
  }

  /** Writes a file and returns when it is on disk under its name. */
  void write(String name, byte[] bytes) throws IOException {
    Path unfinished = folder.resolve(name + UNFINISHED);
    OwnerOnly.create(unfinished);
    try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    syncFolder();
  }

  byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  /**
   * Removes every file that is not named.
   *
   * @return how many were removed
   */
  int sweep(Set<String> names) throws IOException {
    List<Path> strangers;
    try (Stream<Path> files = Files.list(folder)) {
      strangers =
          files.filter(file -> !names.contains(String.valueOf(file.getFileName()))).toList();
    }
    for (Path stranger : strangers) {
      Files.deleteIfExists(stranger);
    }
    return strangers.size();
  }

  /** A rename is only durable once the folder itself is on disk. */
  private void syncFolder() throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
