package io.segue.train.prior;

import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns, for each segment, which tracks its listeners prefer more often than all listeners do.
 *
 * <p>With n = preferred pairs of segment and track, and E = those expected if the segment heard
 * like everybody, the ratio is (n + κ) / (E + κ), κ being {@link PriorOptions#pseudoListens}: the
 * posterior mean of a Poisson rate under a Gamma prior of mean 1. So small segments and rare tracks
 * stay near a ratio of 1, however extreme n / E is. Each listener counts a track once.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1999.10474456">DuMouchel 1999, Bayesian data
 *     mining in large frequency tables</a>
 */
public final class PriorLearning {
  private final PriorOptions options;

  public PriorLearning(PriorOptions options) {
    this.options = options;
  }

  /**
   * Learns from scratch.
   *
   * @param attributes of the matrix's listeners, as far as known
   */
  public AttributePriors learn(
      ListenMatrix listens, Map<ListenerId, Map<String, String>> attributes) {
    SparseMatrix preferred = listens.plays().positive();
    double[] shares = shares(preferred);
    List<Segment> segments = new ArrayList<>();
    List<int[]> tracks = new ArrayList<>();
    List<float[]> ratios = new ArrayList<>();
    listenersOf(listens, attributes)
        .forEach((segment, listeners) -> {
          if (listeners.size() >= options.minListeners()) {
            float[] row = logRatios(preferred, listeners, shares);
            int[] kept = kept(row, shares);
            segments.add(segment);
            tracks.add(kept);
            ratios.add(select(row, kept));
          }
        });
    return new AttributePriors(segments, matrix(tracks, ratios, preferred.columns()));
  }

  private static SortedMap<Segment, List<Integer>> listenersOf(
      ListenMatrix listens, Map<ListenerId, Map<String, String>> attributes) {
    SortedMap<Segment, List<Integer>> bySegment = new TreeMap<>();
    for (int row = 0; row < listens.listeners().size(); row++) {
      Map<String, String> known = attributes.getOrDefault(listens.listeners().get(row), Map.of());
      for (Segment segment : Segment.all(known)) {
        bySegment.computeIfAbsent(segment, _ -> new ArrayList<>()).add(row);
      }
    }
    return bySegment;
  }

  private static double[] shares(SparseMatrix preferred) {
    double[] shares = new double[preferred.columns()];
    for (int track : preferred.columnOrdinals()) {
      shares[track] += 1.0 / preferred.entries();
    }
    return shares;
  }

  private float[] logRatios(SparseMatrix preferred, List<Integer> listeners, double[] shares) {
    int[] counts = new int[shares.length];
    long total = 0;
    for (int listener : listeners) {
      for (int e = preferred.offset(listener); e < preferred.offset(listener + 1); e++) {
        counts[preferred.columnOrdinals()[e]]++;
        total++;
      }
    }
    float[] row = new float[shares.length];
    double shrunk = options.pseudoListens();
    for (int track = 0; track < row.length; track++) {
      row[track] = (float) Math.log((counts[track] + shrunk) / (total * shares[track] + shrunk));
    }
    return row;
  }

  /** The tracks of which most listening is at stake: share times distance from 1. */
  private int[] kept(float[] row, double[] shares) {
    Comparator<Integer> mostAtStake =
        Comparator.comparingDouble((Integer track) -> -Math.abs(row[track]) * shares[track])
            .thenComparing(track -> track);
    return IntStream.range(0, row.length)
        .filter(track -> row[track] != 0)
        .boxed()
        .sorted(mostAtStake)
        .limit(options.keep())
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private static float[] select(float[] row, int[] kept) {
    float[] selected = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      selected[i] = row[kept[i]];
    }
    return selected;
  }

  private static SparseMatrix matrix(List<int[]> tracks, List<float[]> ratios, int columns) {
    int[] offsets = new int[tracks.size() + 1];
    for (int r = 0; r < tracks.size(); r++) {
      offsets[r + 1] = Math.addExact(offsets[r], tracks.get(r).length);
    }
    int[] ordinals = new int[offsets[tracks.size()]];
    float[] values = new float[ordinals.length];
    for (int r = 0; r < tracks.size(); r++) {
      System.arraycopy(tracks.get(r), 0, ordinals, offsets[r], tracks.get(r).length);
      System.arraycopy(ratios.get(r), 0, values, offsets[r], tracks.get(r).length);
    }
    return new SparseMatrix(columns, offsets, ordinals, values);
  }
}
