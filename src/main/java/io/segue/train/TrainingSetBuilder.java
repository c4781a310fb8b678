package io.segue.train;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenMatrixBuilder;
import io.segue.listening.Listener;
import io.segue.listening.ListenerId;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects a {@link TrainingSet} from tracks and plays; not thread-safe, one set per builder. */
public final class TrainingSetBuilder {
  private final DescriptionsBuilder descriptions = new DescriptionsBuilder();
  private final ListenMatrixBuilder listens = new ListenMatrixBuilder();
  private final Map<Labels.Kind, Map<String, List<TrackId>>> labelled =
      new EnumMap<>(Labels.Kind.class);
  private final Map<ListenerId, Map<String, String>> attributes = new HashMap<>();

  /** Adds a track of the catalogue, heard or not; each one once. */
  public void add(Track track) {
    listens.addTrack(track.id());
    descriptions.add(track);
    for (Trait trait : Traits.of(track)) {
      labelled
          .computeIfAbsent(trait.kind(), _ -> new TreeMap<>())
          .computeIfAbsent(trait.form(), _ -> new ArrayList<>())
          .add(track.id());
    }
  }

  /**
   * Adds plays and the day of the latest, 0 if unknown; the calls of one listener must follow each
   * other.
   */
  public void add(ListenerId listener, TrackId track, int plays, float latestDay) {
    listens.add(listener, track, plays, latestDay);
  }

  /** Adds what is known about a listener. */
  public void add(Listener listener) {
    if (!listener.attributes().isEmpty()) {
      attributes.put(listener.id(), listener.attributes());
    }
  }

  /** The set of everything added. */
  public TrainingSet build() {
    ListenMatrix matrix = listens.build();
    Map<Labels.Kind, SparseMatrix> byKind = new EnumMap<>(Labels.Kind.class);
    labelled.forEach((kind, tracks) -> {
      List<int[]> rows =
          tracks.values().stream().map(ids -> ordinals(ids, matrix.tracks())).toList();
      List<int[]> shared = rows.stream().filter(row -> row.length > 1).toList();
      if (!shared.isEmpty()) {
        byKind.put(kind, ones(shared, matrix.tracks().size()));
      }
    });
    return new TrainingSet(
        matrix, new Labels(byKind), descriptions.build(matrix.tracks()), attributes);
  }

  private static int[] ordinals(List<TrackId> ids, List<TrackId> ascending) {
    return ids.stream()
        .mapToInt(id -> Collections.binarySearch(ascending, id))
        .sorted()
        .distinct()
        .toArray();
  }

  private static SparseMatrix ones(List<int[]> rows, int columns) {
    int[] offsets = new int[rows.size() + 1];
    for (int r = 0; r < rows.size(); r++) {
      offsets[r + 1] = Math.addExact(offsets[r], rows.get(r).length);
    }
    int[] ordinals = new int[offsets[rows.size()]];
    for (int r = 0; r < rows.size(); r++) {
      System.arraycopy(rows.get(r), 0, ordinals, offsets[r], rows.get(r).length);
    }
    float[] values = new float[ordinals.length];
    Arrays.fill(values, 1f);
    return new SparseMatrix(columns, offsets, ordinals, values);
  }
}
