package io.segue.train;

import io.segue.train.prior.AttributePriors;
import io.segue.vector.GramMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a model that answering one listener takes beside the tracks, as a directory: {@code
 * gram.floats}, {@code prior.segments}, {@code prior.rows} and {@code manifest.json}. What was
 * learned of tracks is somewhere else.
 */
public final class FoldInFiles {
  private FoldInFiles() {}

  /**
   * What is known for solving listeners.
   *
   * @param foldIn solves their vectors
   * @param priors of their attributes; tracks by the model's ordinal
   */
  public record Read(FoldIn foldIn, AttributePriors priors) {}

  /**
   * Writes into a directory, which is created if need be.
   *
   * @throws UncheckedIOException if it already holds such files or cannot be written
   */
  public static void write(Path directory, Model model) {
    try {
      Files.createDirectories(directory);
      FloatFile.write(directory.resolve(ModelFiles.GRAM), model.trackGram().values());
      PriorFiles.write(directory, model.priors());
      SortedMap<String, FileStamp> stamps = new TreeMap<>();
      stamps.put(ModelFiles.GRAM, FileStamp.of(directory.resolve(ModelFiles.GRAM)));
      for (String name : PriorFiles.NAMES) {
        stamps.put(name, FileStamp.of(directory.resolve(name)));
      }
      ManifestFile manifest = ManifestFile.of(model.manifest(), stamps);
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
  public static Read read(Path directory) {
    Path gram = directory.resolve(ModelFiles.GRAM);
    try {
      ManifestFile manifest = ManifestFile.read(directory.resolve(ManifestFile.NAME));
      manifest.stamp(gram).verify(gram);
      for (String name : PriorFiles.NAMES) {
        manifest.stamp(directory.resolve(name)).verify(directory.resolve(name));
      }
      int d = manifest.model().options().dimension();
      float[] values = FloatFile.read(gram, d * d);
      return new Read(
          new FoldIn(new GramMatrix(d, values), manifest.model()), PriorFiles.read(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
  }
}
