package io.segue.train;

import io.segue.vector.DenseTable;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The features of some tracks as a matrix for {@link RidgeFit}: first a 1, then the scaled numbers,
 * then every trait that one of the tracks has.
 */
final class Design {
  /** Rows of the matrix before the first trait. */
  static final int TRAITS = 1 + TrackNumbers.COUNT;

  /** Groups of features: the constant, the numbers, and each {@link Labels.Kind}. */
  static final int GROUPS = 2 + Labels.Kind.values().length;

  private static final List<Labels.Kind> KINDS = List.of(Labels.Kind.values());

  private final SparseMatrix features;
  private final List<Trait> traits;
  private final Scaling scaling;

  private Design(SparseMatrix features, List<Trait> traits, Scaling scaling) {
    this.features = features;
    this.traits = List.copyOf(traits);
    this.scaling = scaling;
  }

  /** The design of these tracks, a column each. */
  static Design of(Descriptions all, int[] tracks, ProjectionOptions.Sources sources) {
    Scaling scaling = Scaling.of(all.numbers(), tracks);
    SparseMatrix shared = all.traitsOfTracks().select(tracks).transpose();
    int[] used = used(all.traits(), shared, sources);
    SparseMatrix numbers =
        sources.numbers()
            ? numbers(all.numbers(), tracks, scaling)
            : rows(tracks.length, List.of());
    float[] ones = new float[tracks.length];
    Arrays.fill(ones, 1f);
    return new Design(
        rows(tracks.length, List.of(ones)).above(numbers).above(shared.select(used)),
        Arrays.stream(used).mapToObj(all.traits()::get).toList(),
        scaling);
  }

  /** Features x tracks. */
  SparseMatrix features() {
    return features;
  }

  /** The trait of each feature from {@value #TRAITS} on. */
  List<Trait> traits() {
    return traits;
  }

  Scaling scaling() {
    return scaling;
  }

  /** The group of a kind of labels. */
  static int group(Labels.Kind kind) {
    return 2 + KINDS.indexOf(kind);
  }

  /** The group of a feature. */
  int group(int feature) {
    if (feature < TRAITS) {
      return feature == 0 ? 0 : 1;
    }
    return group(traits.get(feature - TRAITS).kind());
  }

  /** A penalty for each feature, of one for each group; the constant has none. */
  double[] penalties(double[] byGroup) {
    double[] penalties = new double[features.rows()];
    for (int f = 1; f < penalties.length; f++) {
      penalties[f] = byGroup[group(f)];
    }
    return penalties;
  }

  private static int[] used(
      List<Trait> traits, SparseMatrix tracksOfTraits, ProjectionOptions.Sources sources) {
    int[] used = new int[traits.size()];
    int count = 0;
    for (int t = 0; t < used.length; t++) {
      boolean occurs = tracksOfTraits.offset(t + 1) > tracksOfTraits.offset(t);
      if (occurs && sources.kinds().contains(traits.get(t).kind())) {
        used[count++] = t;
      }
    }
    return Arrays.copyOf(used, count);
  }

  private static SparseMatrix numbers(DenseTable table, int[] tracks, Scaling scaling) {
    List<float[]> rows = new ArrayList<>();
    for (int number = 0; number < TrackNumbers.COUNT; number++) {
      float[] row = new float[tracks.length];
      for (int t = 0; t < tracks.length; t++) {
        row[t] = scaling.scaled(number, table.values()[table.offset(tracks[t]) + number]);
      }
      rows.add(row);
    }
    return rows(tracks.length, rows);
  }

  /** Rows without their zeros; with no rows, as many empty ones as there are numbers. */
  private static SparseMatrix rows(int columns, List<float[]> rows) {
    int count = rows.isEmpty() ? TrackNumbers.COUNT : rows.size();
    int[] offsets = new int[count + 1];
    int[] ordinals = new int[Math.multiplyExact(rows.size(), columns)];
    float[] values = new float[ordinals.length];
    int at = 0;
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns; c++) {
        if (rows.get(r)[c] != 0f) {
          ordinals[at] = c;
          values[at++] = rows.get(r)[c];
        }
      }
      offsets[r + 1] = at;
    }
    return new SparseMatrix(
        columns, offsets, Arrays.copyOf(ordinals, at), Arrays.copyOf(values, at));
  }
}
