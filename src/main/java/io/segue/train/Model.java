package io.segue.train;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * What training leaves behind: a vector for each track and what it takes to solve a vector for any
 * listener. Ordinals count the track ids in ascending order.
 */
public final class Model {
  private static final int ID_DIGITS = 12;

  private final ModelManifest manifest;
  private final List<TrackId> tracks;
  private final DenseTable trackVectors;
  private final GramMatrix trackGram;

  /**
   * A model of parts that belong together.
   *
   * @throws IllegalArgumentException if shapes disagree or ids do not ascend
   */
  Model(
      ModelManifest manifest, List<TrackId> tracks, DenseTable trackVectors, GramMatrix trackGram) {
    this.manifest = manifest;
    this.tracks = List.copyOf(tracks);
    this.trackVectors = trackVectors;
    this.trackGram = trackGram;
    requireEqual("track vectors", trackVectors.rows(), tracks.size());
    requireEqual("tracks of the matrix", manifest.size().tracks(), tracks.size());
    requireEqual("dimension", trackVectors.columns(), dimension());
    requireEqual("dimension", trackGram.dimension(), dimension());
    for (int i = 1; i < tracks.size(); i++) {
      if (tracks.get(i - 1).compareTo(tracks.get(i)) >= 0) {
        throw new IllegalArgumentException(
            "track ids must ascend: '" + tracks.get(i) + "' follows '" + tracks.get(i - 1) + "'");
      }
    }
  }

  /**
   * The model of a factorization of that matrix.
   *
   * @param storeChange change number of the store when the matrix was read
   */
  public static Model of(Factorization factorization, ListenMatrix matrix, long storeChange) {
    String hash = TrainingHash.of(factorization.options(), matrix);
    ModelManifest.Size size =
        new ModelManifest.Size(
            matrix.listeners().size(), matrix.tracks().size(), matrix.plays().entries());
    ModelManifest manifest =
        new ModelManifest(
            "als-" + hash.substring(0, ID_DIGITS),
            hash,
            factorization.options(),
            size,
            factorization.losses(),
            storeChange);
    return new Model(manifest, matrix.tracks(), factorization.tracks(), factorization.trackGram());
  }

  public ModelManifest manifest() {
    return manifest;
  }

  public FactorizationOptions options() {
    return manifest.options();
  }

  public int dimension() {
    return manifest.options().dimension();
  }

  /** The id of each ordinal, ascending. */
  public List<TrackId> tracks() {
    return tracks;
  }

  /** The ordinal of a track, or empty if the model has not seen it. */
  public OptionalInt ordinal(TrackId track) {
    int found = Collections.binarySearch(tracks, track);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** A row for each ordinal, zero for tracks without observations. Shared, not a copy. */
  public DenseTable trackVectors() {
    return trackVectors;
  }

  /** The Gram matrix of {@link #trackVectors()}. */
  public GramMatrix trackGram() {
    return trackGram;
  }

  /** Solves listeners' vectors for this model. */
  public FoldIn foldIn() {
    return new FoldIn(trackGram, tracks.size(), options());
  }

  private static void requireEqual(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(what + " mismatch: " + found + " != " + expected);
    }
  }
}
