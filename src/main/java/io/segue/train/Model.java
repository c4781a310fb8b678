package io.segue.train;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenMatrix;
import io.segue.train.prior.AttributePriors;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.SparseMatrix;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What training leaves behind: a vector for each track, what it takes to solve a vector for any
 * listener, and the weights of each track's neighbours. Ordinals count the track ids in ascending
 * order.
 */
public final class Model {
  private static final int ID_DIGITS = 12;

  private final ModelManifest manifest;
  private final List<TrackId> tracks;
  private final DenseTable trackVectors;
  private final GramMatrix trackGram;
  private final Optional<SparseMatrix> neighbours;
  private final AttributePriors priors;
  private final Optional<Projection> projection;

  /**
   * A model of parts that belong together.
   *
   * @throws IllegalArgumentException if shapes disagree or ids do not ascend
   */
  Model(ModelManifest manifest, List<TrackId> tracks, Parts parts) {
    this.manifest = manifest;
    this.tracks = List.copyOf(tracks);
    this.trackVectors = parts.trackVectors();
    this.trackGram = parts.trackGram();
    this.neighbours = parts.neighbours();
    this.projection = parts.projection();
    this.priors = parts.priors();
    neighbours.ifPresent(weights -> {
      requireEqual("rows of neighbours", weights.rows(), tracks.size());
      requireEqual("columns of neighbours", weights.columns(), tracks.size());
    });
    requireEqual("columns of priors", priors.logRatios().columns(), tracks.size());
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

  /** The arrays of a model, tracks by ordinal. */
  record Parts(
      DenseTable trackVectors,
      GramMatrix trackGram,
      Optional<SparseMatrix> neighbours,
      Optional<Projection> projection,
      AttributePriors priors) {}

  /**
   * What a training learned.
   *
   * @param options that led here
   * @param vectors learned by factorization
   * @param neighbours tracks x tracks weights, if they were wanted
   * @param projection from what the catalogue says, if it was wanted
   * @param priors of the listeners' attributes
   */
  public record Learned(
      TrainingOptions options,
      Factorization vectors,
      Optional<SparseMatrix> neighbours,
      Optional<LearnedProjection> projection,
      AttributePriors priors) {
    /** Without a projection, and without anything about attributes. */
    public Learned(
        TrainingOptions options, Factorization vectors, Optional<SparseMatrix> neighbours) {
      this(
          options,
          vectors,
          neighbours,
          Optional.empty(),
          AttributePriors.none(vectors.tracks().rows()));
    }

    /** The same with what was learned of attributes. */
    Learned with(AttributePriors others) {
      return new Learned(options, vectors, neighbours, projection, others);
    }
  }

  /**
   * The model that was learned from that set.
   *
   * @param storeChange change number of the store when the set was read
   */
  public static Model of(Learned learned, TrainingSet set, long storeChange) {
    String hash = TrainingHash.of(learned.options(), set);
    ListenMatrix matrix = set.listens();
    ModelManifest.Size size =
        new ModelManifest.Size(
            matrix.listeners().size(), matrix.tracks().size(), matrix.plays().entries());
    ModelManifest manifest =
        new ModelManifest(
            "m-" + hash.substring(0, ID_DIGITS),
            hash,
            learned.vectors().options(),
            learned.options().neighbours().map(Neighbours::description).orElse(""),
            learned.options().neighbourConfidence(),
            learned.projection().map(LearnedProjection::summary).orElse(ProjectionSummary.NONE),
            HistoryScale.of(matrix),
            size,
            learned.vectors().losses(),
            storeChange);
    Factorization vectors = learned.vectors();
    return new Model(
        manifest,
        matrix.tracks(),
        new Parts(
            vectors.tracks(),
            vectors.trackGram(),
            learned.neighbours(),
            learned.projection().map(LearnedProjection::projection),
            learned.priors()));
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

  /**
   * A row for each ordinal, projected for tracks without observations; zero if nothing is known
   * about them either. Shared, not a copy.
   */
  public DenseTable trackVectors() {
    return trackVectors;
  }

  /** The Gram matrix of the {@link #trackVectors()} that were learned. */
  public GramMatrix trackGram() {
    return trackGram;
  }

  /** Tracks x tracks weights by ordinal: row i is what track i of a history speaks for. */
  public Optional<SparseMatrix> neighbours() {
    return neighbours;
  }

  /** How listeners of one attribute value differ from all; tracks by ordinal. */
  public AttributePriors priors() {
    return priors;
  }

  /** Places tracks that this model has not seen. */
  public Optional<Projection> projection() {
    return projection;
  }

  /** Solves listeners' vectors for this model. */
  public FoldIn foldIn() {
    return new FoldIn(trackGram, manifest);
  }

  private static void requireEqual(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(what + " mismatch: " + found + " != " + expected);
    }
  }
}
