package io.segue.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Forces files and the names in directories to the disk. */
public final class DirectorySync {
  private DirectorySync() {}

  /** Forces the entries of one directory: after this, a rename in it survives a power cut. */
  public static void forceDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Forces the content of one file. */
  public static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Forces everything below a directory, and the directory. */
  public static void forceTree(Path directory) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(directory)) {
      paths = walk.toList();
    }
    for (Path path : paths.reversed()) {
      if (Files.isDirectory(path)) {
        forceDirectory(path);
      } else {
        forceFile(path);
      }
    }
  }
}
