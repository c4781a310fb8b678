package io.segue.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on disk.
 *
 * @param path a regular file
 * @param options how to read it
 * @param progress hears how far it is read
 */
public record FileSource(Path path, TextOptions options, ReadProgress progress) implements Source {
  @Override
  public TextInput open(Charset unlessGiven) {
    requireRegularFile();
    try {
      ProgressStream stream =
          new ProgressStream(Files.newInputStream(path), path, Files.size(path), progress);
      return TextInput.of(path, stream, options, unlessGiven);
    } catch (AccessDeniedException denied) {
      throw new UnreadableFileException(
          path, "may not be read", "allow this user to read it", denied);
    } catch (IOException broken) {
      throw new UnreadableFileException(
          path, "can't be opened: " + broken, "check disk and permissions", broken);
    }
  }

  private void requireRegularFile() {
    if (Files.notExists(path)) {
      throw new UnreadableFileException(path, "does not exist", "check the name");
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableFileException(path, "is a directory", "name the files in it");
    }
    if (!Files.isRegularFile(path)) {
      throw new UnreadableFileException(
          path, "is not a regular file and can't be read twice", "save it to a file first");
    }
  }
}
