package io.segue.train;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.train.itemitem.TrainFile;
import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the lines {@code USER ITEM ITEM …} in which data sets of the field are given. */
public final class InteractionFile {
  private InteractionFile() {}

  /** The matrix of a gzip file, one play for each pair. */
  public static ListenMatrix read(Path file) throws IOException {
    SparseMatrix plays = TrainFile.read(file);
    return new ListenMatrix(
        names(plays.rows()).map(ListenerId::new).toList(),
        names(plays.columns()).map(TrackId::new).toList(),
        plays);
  }

  private static Stream<String> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> String.format(Locale.ROOT, "%08d", n));
  }
}
