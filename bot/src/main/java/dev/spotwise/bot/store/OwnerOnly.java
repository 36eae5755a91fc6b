package dev.spotwise.bot.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the operator's own account can open, where the system has modes. */
final class OwnerOnly {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  static Path folder(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return path;
    }
    return Files.createDirectories(path, mode("rwx------"));
  }

  /** Makes an empty file; fails if it is there, unless it was left unfinished by a crash. */
  static void create(Path path) throws IOException {
    Files.deleteIfExists(path);
    Files.createFile(path, mode("rw-------"));
  }

  private static FileAttribute<?>[] mode(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
