package io.segue.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Bytes that tests hold, read like a file. */
public final class MemorySource implements Source {
  private final Path path;
  private final byte[] bytes;

  public MemorySource(String name, byte[] bytes) {
    this.path = Path.of(name);
    this.bytes = bytes.clone();
  }

  /** Lines of UTF-8, each ended with LF. */
  public static MemorySource of(String name, String... lines) {
    return new MemorySource(
        name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public TextInput open(Charset unlessGiven) {
    return TextInput.of(path, new ByteArrayInputStream(bytes), TextOptions.DEFAULT, unlessGiven);
  }
}
