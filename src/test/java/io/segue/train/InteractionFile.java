package io.segue.train;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.vector.SparseMatrix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the lines {@code USER ITEM ITEM …} in which data sets of the field are given. */
final class InteractionFile {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private InteractionFile() {}

  /** The matrix of a gzip file, one play for each pair. */
  static ListenMatrix read(Path file) throws IOException {
    List<int[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int[] numbers = SPACES.splitAsStream(line.strip()).mapToInt(Integer::parseInt).toArray();
        rows.add(Arrays.stream(numbers).skip(1).sorted().distinct().toArray());
      }
    }
    return matrix(rows);
  }

  private static ListenMatrix matrix(List<int[]> rows) {
    int[] offsets = new int[rows.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      offsets[row + 1] = offsets[row] + rows.get(row).length;
    }
    int[] ordinals = rows.stream().flatMapToInt(Arrays::stream).toArray();
    float[] plays = new float[ordinals.length];
    Arrays.fill(plays, 1f);
    int tracks = Arrays.stream(ordinals).max().orElse(-1) + 1;
    return new ListenMatrix(
        names(rows.size()).map(ListenerId::new).toList(),
        names(tracks).map(TrackId::new).toList(),
        new SparseMatrix(tracks, offsets, ordinals, plays));
  }

  private static Stream<String> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> String.format(Locale.ROOT, "%08d", n));
  }
}
