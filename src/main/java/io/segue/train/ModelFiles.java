package io.segue.train;

import io.segue.catalog.TrackId;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.SparseMatrix;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model as a directory: {@code tracks.ids} (UTF-8, one id a line, by ordinal), {@code
 * tracks.vectors} (tracks x dimension little-endian floats), {@code gram.floats} (dimension x
 * dimension), {@code neighbours.rows} if there are any ({@link SparseMatrixFile}), the {@link
 * ProjectionFiles} if there is a projection, the {@link PriorFiles} and, written last, {@code
 * manifest.json} with the sizes and SHA-256 checksums of the others. Every file is forced to the
 * disk; publishing the directory is the caller's business.
 */
public final class ModelFiles {
  private static final String IDS = "tracks.ids";
  private static final String VECTORS = "tracks.vectors";
  private static final String NEIGHBOURS = "neighbours.rows";
  static final String GRAM = "gram.floats";

  private ModelFiles() {}

  /**
   * Writes a model into a directory, which is created if need be.
   *
   * @throws UncheckedIOException if the directory already holds a model or cannot be written
   */
  public static void write(Path directory, Model model) {
    try {
      Files.createDirectories(directory);
      writeIds(directory.resolve(IDS), model.tracks());
      FloatFile.write(directory.resolve(VECTORS), model.trackVectors().values());
      FloatFile.write(directory.resolve(GRAM), model.trackGram().values());
      if (model.neighbours().isPresent()) {
        SparseMatrixFile.write(directory.resolve(NEIGHBOURS), model.neighbours().get());
      }
      PriorFiles.write(directory, model.priors());
      ProjectionFiles.write(directory, model);
      SortedMap<String, FileStamp> stamps = new TreeMap<>();
      for (String name : names(model.manifest())) {
        stamps.put(name, FileStamp.of(directory.resolve(name)));
      }
      byte[] json = ManifestFile.of(model.manifest(), stamps).toJson();
      writeForced(directory.resolve(ManifestFile.NAME), json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a model to " + directory, e);
    }
  }

  /**
   * Reads a model and verifies every byte of it.
   *
   * @throws ModelFileException if a file is missing, damaged or of another version
   * @throws UncheckedIOException if reading fails
   */
  public static Model read(Path directory) {
    try {
      Path manifestPath = directory.resolve(ManifestFile.NAME);
      ManifestFile manifest = ManifestFile.read(manifestPath);
      for (String name : names(manifest.model())) {
        Path file = directory.resolve(name);
        manifest.stamp(file).verify(file);
      }
      return readVerified(directory, manifest.model());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model in " + directory, e);
    }
  }

  private static Model readVerified(Path directory, ModelManifest manifest) throws IOException {
    int tracks = manifest.size().tracks();
    int d = manifest.options().dimension();
    float[] vectors = FloatFile.read(directory.resolve(VECTORS), Math.multiplyExact(tracks, d));
    float[] gram = FloatFile.read(directory.resolve(GRAM), d * d);
    Optional<SparseMatrix> neighbours =
        manifest.neighbours().isEmpty()
            ? Optional.empty()
            : Optional.of(SparseMatrixFile.read(directory.resolve(NEIGHBOURS)));
    return new Model(
        manifest,
        readIds(directory.resolve(IDS)),
        new Model.Parts(
            new DenseTable(tracks, d, vectors),
            new GramMatrix(d, gram),
            neighbours,
            ProjectionFiles.read(directory, manifest),
            PriorFiles.read(directory)));
  }

  private static List<String> names(ModelManifest manifest) {
    List<String> names = new ArrayList<>(List.of(IDS, VECTORS, GRAM));
    if (!manifest.neighbours().isEmpty()) {
      names.add(NEIGHBOURS);
    }
    names.addAll(ProjectionFiles.names(manifest));
    names.addAll(PriorFiles.NAMES);
    return names;
  }

  private static void writeIds(Path file, List<TrackId> tracks) throws IOException {
    try (FileChannel out = create(file)) {
      BufferedWriter writer = new BufferedWriter(Channels.newWriter(out, StandardCharsets.UTF_8));
      for (TrackId track : tracks) {
        writer.write(track.value());
        writer.write('\n');
      }
      writer.flush();
      out.force(true);
    }
  }

  private static List<TrackId> readIds(Path file) throws IOException {
    List<TrackId> tracks = new ArrayList<>();
    try (var lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tracks.add(new TrackId(line));
      }
    }
    return tracks;
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    try (FileChannel out = create(file)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }
}
