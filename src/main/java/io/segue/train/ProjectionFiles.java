package io.segue.train;

import io.segue.vector.DenseTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Projection} as files beside others of a model: {@code projection.traits} (UTF-8, a kind,
 * a tab and a form a line) and {@code projection.floats} (the strength, means and deviations of the
 * numbers, then the coefficients row by row).
 */
final class ProjectionFiles {
  private static final String TRAITS = "projection.traits";
  private static final String FLOATS = "projection.floats";

  private ProjectionFiles() {}

  /** Names of the files that such a model has; none without a projection. */
  static List<String> names(ModelManifest manifest) {
    return manifest.projection().isLearned() ? List.of(TRAITS, FLOATS) : List.of();
  }

  /** Writes the projection of a model, if it has one, down to the disk. */
  static void write(Path directory, Model model) throws IOException {
    if (model.projection().isPresent()) {
      Projection projection = model.projection().get();
      writeTraits(directory.resolve(TRAITS), projection.traits());
      FloatFile.write(directory.resolve(FLOATS), floats(projection));
    }
  }

  /** Reads what was written; the files must have been verified. */
  static Optional<Projection> read(Path directory, ModelManifest manifest) throws IOException {
    if (!manifest.projection().isLearned()) {
      return Optional.empty();
    }
    int rows = Design.TRAITS + manifest.projection().traits();
    int d = manifest.options().dimension();
    int means = 1;
    int deviations = means + TrackNumbers.COUNT;
    int coefficients = deviations + TrackNumbers.COUNT;
    float[] floats = FloatFile.read(directory.resolve(FLOATS), coefficients + rows * d);
    return Optional.of(
        new Projection(
            readTraits(directory.resolve(TRAITS)),
            new Scaling(
                Arrays.copyOfRange(floats, means, deviations),
                Arrays.copyOfRange(floats, deviations, coefficients)),
            new DenseTable(rows, d, Arrays.copyOfRange(floats, coefficients, floats.length)),
            floats[0]));
  }

  private static float[] floats(Projection projection) {
    float[] rows = projection.coefficients().values();
    float[] floats = new float[1 + 2 * TrackNumbers.COUNT + rows.length];
    floats[0] = projection.strength();
    System.arraycopy(projection.scaling().means(), 0, floats, 1, TrackNumbers.COUNT);
    System.arraycopy(
        projection.scaling().deviations(), 0, floats, 1 + TrackNumbers.COUNT, TrackNumbers.COUNT);
    System.arraycopy(rows, 0, floats, 1 + 2 * TrackNumbers.COUNT, rows.length);
    return floats;
  }

  private static void writeTraits(Path file, List<Trait> traits) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      BufferedWriter writer = new BufferedWriter(Channels.newWriter(out, StandardCharsets.UTF_8));
      for (Trait trait : traits) {
        writer.write(trait.kind() + "\t" + trait.form() + "\n");
      }
      writer.flush();
      out.force(true);
    }
  }

  private static List<Trait> readTraits(Path file) throws IOException {
    List<Trait> traits = new ArrayList<>();
    try (var lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        traits.add(new Trait(Labels.Kind.valueOf(line.substring(0, tab)), line.substring(tab + 1)));
      }
    }
    return traits;
  }
}
