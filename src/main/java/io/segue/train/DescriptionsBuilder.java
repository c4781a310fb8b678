package io.segue.train;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects {@link Descriptions}; not thread-safe. */
final class DescriptionsBuilder {
  private static final int[] NOTHING = {};
  private static final float[] UNKNOWN = new float[TrackNumbers.COUNT];

  static {
    Arrays.fill(UNKNOWN, Float.NaN);
  }

  private final Map<Trait, Integer> numbering = new HashMap<>();
  private final Map<TrackId, int[]> traits = new HashMap<>();
  private final Map<TrackId, float[]> numbers = new HashMap<>();

  /** Adds a track; each one once. */
  void add(Track track) {
    traits.put(
        track.id(),
        Traits.of(track).stream()
            .mapToInt(trait -> numbering.computeIfAbsent(trait, _ -> numbering.size()))
            .toArray());
    float[] measured = TrackNumbers.of(track);
    if (!Arrays.equals(measured, UNKNOWN)) {
      numbers.put(track.id(), measured);
    }
  }

  /** The descriptions of these tracks, in this order; those that were not added have none. */
  Descriptions build(List<TrackId> tracks) {
    List<Trait> ascending = numbering.keySet().stream().sorted().toList();
    int[] place = new int[ascending.size()];
    for (int i = 0; i < place.length; i++) {
      place[numbering.getOrDefault(ascending.get(i), 0)] = i;
    }
    int[] offsets = new int[tracks.size() + 1];
    List<int[]> rows = new ArrayList<>(tracks.size());
    float[] measured = new float[Math.multiplyExact(tracks.size(), TrackNumbers.COUNT)];
    for (int t = 0; t < tracks.size(); t++) {
      int[] row = traits.getOrDefault(tracks.get(t), NOTHING);
      rows.add(Arrays.stream(row).map(trait -> place[trait]).sorted().toArray());
      offsets[t + 1] = Math.addExact(offsets[t], row.length);
      float[] known = numbers.getOrDefault(tracks.get(t), UNKNOWN);
      System.arraycopy(known, 0, measured, t * TrackNumbers.COUNT, TrackNumbers.COUNT);
    }
    int[] columns = rows.stream().flatMapToInt(Arrays::stream).toArray();
    float[] ones = new float[columns.length];
    Arrays.fill(ones, 1f);
    return new Descriptions(
        ascending,
        new SparseMatrix(ascending.size(), offsets, columns, ones),
        new DenseTable(tracks.size(), TrackNumbers.COUNT, measured));
  }
}
