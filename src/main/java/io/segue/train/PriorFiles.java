package io.segue.train;

import io.segue.train.prior.AttributePriors;
import io.segue.train.prior.Segment;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Attribute priors as two files of a model's directory: {@code prior.segments} (UTF-8, a line of
 * attribute, tab, value for each row) and {@code prior.rows} ({@link SparseMatrixFile}).
 */
final class PriorFiles {
  private static final String SEGMENTS = "prior.segments";
  private static final String ROWS = "prior.rows";

  /** The files, in the order in which they are written. */
  static final List<String> NAMES = List.of(SEGMENTS, ROWS);

  private static final String SEPARATOR = "\t";

  private PriorFiles() {}

  /** Writes both files, which don't exist yet, down to the disk. */
  static void write(Path directory, AttributePriors priors) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            directory.resolve(SEGMENTS), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      BufferedWriter writer = new BufferedWriter(Channels.newWriter(out, StandardCharsets.UTF_8));
      for (Segment segment : priors.segments()) {
        // Both parts are keyword forms, in which blanks of any kind are single spaces.
        writer.write(segment.attribute() + SEPARATOR + segment.value() + "\n");
      }
      writer.flush();
      out.force(true);
    }
    SparseMatrixFile.write(directory.resolve(ROWS), priors.logRatios());
  }

  /**
   * Reads both files.
   *
   * @throws ModelFileException if a line is no segment
   */
  static AttributePriors read(Path directory) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(SEGMENTS))) {
      String[] parts = line.split(SEPARATOR, -1);
      if (parts.length != 2) {
        throw new ModelFileException(
            directory.resolve(SEGMENTS), "has a line without attribute and value: '" + line + "'");
      }
      segments.add(new Segment(parts[0], parts[1]));
    }
    return new AttributePriors(segments, SparseMatrixFile.read(directory.resolve(ROWS)));
  }
}
