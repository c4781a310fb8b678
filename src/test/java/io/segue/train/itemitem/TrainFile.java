package io.segue.train.itemitem;

import io.segue.vector.SparseMatrix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Reads files of one listener and their tracks a line, for benchmarks. */
public final class TrainFile {
  private TrainFile() {}

  /** Listeners x tracks, ones; both in the order in which the file has them. */
  public static SparseMatrix read(Path file) throws IOException {
    Map<String, Integer> tracks = new HashMap<>();
    List<int[]> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(
            Arrays.stream(line.strip().split("\\s+"))
                .skip(1)
                .mapToInt(id -> tracks.computeIfAbsent(id, unseen -> tracks.size()))
                .distinct()
                .sorted()
                .toArray());
      }
    }
    return matrix(rows, tracks.size());
  }

  /** Only the most heard tracks. */
  static SparseMatrix mostHeard(SparseMatrix preferences, int limit) {
    SparseMatrix byTrack = preferences.transpose();
    int[] position = new int[byTrack.rows()];
    Arrays.fill(position, -1);
    int[] ranked =
        IntStream.range(0, byTrack.rows())
            .boxed()
            .sorted((a, b) -> Integer.compare(heard(byTrack, b), heard(byTrack, a)))
            .mapToInt(Integer::intValue)
            .limit(limit)
            .toArray();
    for (int i = 0; i < ranked.length; i++) {
      position[ranked[i]] = i;
    }
    List<int[]> rows = new ArrayList<>();
    for (int u = 0; u < preferences.rows(); u++) {
      rows.add(
          Arrays.stream(
                  preferences.columnOrdinals(), preferences.offset(u), preferences.offset(u + 1))
              .map(track -> position[track])
              .filter(track -> track >= 0)
              .sorted()
              .toArray());
    }
    return matrix(rows, ranked.length);
  }

  private static int heard(SparseMatrix byTrack, int track) {
    return byTrack.offset(track + 1) - byTrack.offset(track);
  }

  private static SparseMatrix matrix(List<int[]> rows, int tracks) {
    int[] offsets = new int[rows.size() + 1];
    for (int u = 0; u < rows.size(); u++) {
      offsets[u + 1] = offsets[u] + rows.get(u).length;
    }
    float[] ones = new float[offsets[rows.size()]];
    Arrays.fill(ones, 1f);
    int[] ordinals = rows.stream().flatMapToInt(Arrays::stream).toArray();
    return new SparseMatrix(tracks, offsets, ordinals, ones);
  }
}
