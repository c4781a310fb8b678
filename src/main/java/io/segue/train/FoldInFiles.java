package io.segue.train;

import io.segue.vector.GramMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a model that solving a listener's vector takes, as a directory: {@code gram.floats}
 * and {@code manifest.json}. The track vectors are somewhere else.
 */
public final class FoldInFiles {
  private FoldInFiles() {}

  /**
   * Writes into a directory, which is created if need be.
   *
   * @throws UncheckedIOException if it already holds such files or cannot be written
   */
  public static void write(Path directory, Model model) {
    Path gram = directory.resolve(ModelFiles.GRAM);
    try {
      Files.createDirectories(directory);
      FloatFile.write(gram, model.trackGram().values());
      ManifestFile manifest =
          ManifestFile.of(
              model.manifest(), new TreeMap<>(Map.of(ModelFiles.GRAM, FileStamp.of(gram))));
      Files.write(directory.resolve(ManifestFile.NAME), manifest.toJson());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  /**
   * Reads what was written, and verifies it.
   *
   * @throws ModelFileException if a file is missing, damaged or of another version
   */
  public static FoldIn read(Path directory) {
    Path gram = directory.resolve(ModelFiles.GRAM);
    try {
      ManifestFile manifest = ManifestFile.read(directory.resolve(ManifestFile.NAME));
      manifest.stamp(gram).verify(gram);
      int d = manifest.model().options().dimension();
      float[] values = FloatFile.read(gram, d * d);
      return new FoldIn(new GramMatrix(d, values), manifest.model());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
  }
}
