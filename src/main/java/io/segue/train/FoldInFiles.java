package io.segue.train;

import io.segue.train.prior.AttributePriors;
import io.segue.vector.GramMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a model that requests take, as a directory: {@code gram.floats} to solve a listener's
 * vector, {@link ProjectionFiles} to place tracks that come later, {@link PriorFiles} to begin with
 * what is known of a listener, and {@code manifest.json}. The track vectors are somewhere else.
 */
public final class FoldInFiles {
  private FoldInFiles() {}

  /**
   * Writes into a directory, which is created if need be.
   *
   * @throws UncheckedIOException if it already holds such files or cannot be written
   */
  public static void write(Path directory, Model model) {
    try {
      Files.createDirectories(directory);
      FloatFile.write(directory.resolve(ModelFiles.GRAM), model.trackGram().values());
      ProjectionFiles.write(directory, model);
      PriorFiles.write(directory, model.priors());
      SortedMap<String, FileStamp> stamps = new TreeMap<>();
      for (String name : names(model.manifest())) {
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
  public static FoldIn read(Path directory) {
    try {
      ModelManifest manifest = verified(directory);
      int d = manifest.options().dimension();
      float[] values = FloatFile.read(directory.resolve(ModelFiles.GRAM), d * d);
      return new FoldIn(new GramMatrix(d, values), manifest);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
  }

  /**
   * Reads the projection beside it, and verifies it; empty if there is none.
   *
   * @throws ModelFileException if a file is missing, damaged or of another version
   */
  public static Optional<Projection> readProjection(Path directory) {
    try {
      return ProjectionFiles.read(directory, verified(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
  }

  /**
   * Reads what the attributes of listeners say, tracks by the model's ordinal, and verifies it.
   *
   * @throws ModelFileException if a file is missing, damaged or of another version
   */
  public static AttributePriors readPriors(Path directory) {
    try {
      verified(directory);
      return PriorFiles.read(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
  }

  private static ModelManifest verified(Path directory) throws IOException {
    ManifestFile manifest = ManifestFile.read(directory.resolve(ManifestFile.NAME));
    for (String name : names(manifest.model())) {
      Path file = directory.resolve(name);
      manifest.stamp(file).verify(file);
    }
    return manifest.model();
  }

  private static List<String> names(ModelManifest manifest) {
    List<String> names = new ArrayList<>(List.of(ModelFiles.GRAM));
    names.addAll(ProjectionFiles.names(manifest));
    names.addAll(PriorFiles.NAMES);
    return names;
  }
}
