package io.segue;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.store.Batch;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.ConfidenceOptions;
import io.segue.train.Factorization;
import io.segue.train.FactorizationOptions;
import io.segue.train.Model;
import io.segue.train.PlayWeight;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSet;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.SparseMatrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * A catalogue of any size whose vectors and neighbours are drawn instead of learned: clusters, with
 * a few tracks of large norm, as learned vectors have.
 *
 * <p>Shares of it can be filtered: {@code duration_ms <= share x 1,000,000} at random, {@code
 * popularity >= 100 x (1 - share)} by nearness to {@link #direction()}.
 */
public final class GeneratedTracks implements AutoCloseable {
  /** Length of the drawn vectors. */
  public static final int DIMENSION = 64;

  private static final int CLUSTERS = 50;
  private static final int NEIGHBOURS = 100;

  private final Store store;
  private final ServingIndex index;
  private final int tracks;
  private final DenseTable vectors;
  private final float[] direction;

  private GeneratedTracks(Path directory, int tracks) {
    SplittableRandom random = new SplittableRandom(Seed.value());
    this.tracks = tracks;
    this.vectors = vectors(random, tracks);
    this.direction = vectors.row(0);
    this.store = Store.open(StoreLocation.of(directory.resolve("generated.db")));
    fill(random);
    Generations generations = new Generations(directory.resolve("index"));
    new GenerationBuilder(store, generations, Town.CLOCK)
        .publish(Optional.of(model(random)), Map.of(), BuildMonitor.SILENT);
    this.index = ServingIndex.open(generations, store);
  }

  /** Builds store and generation in a directory; the seed is that of the tests. */
  public static GeneratedTracks in(Path directory, int tracks) {
    return new GeneratedTracks(directory, tracks);
  }

  public ServingIndex index() {
    return index;
  }

  /** Along which popularity grows. */
  public float[] direction() {
    return direction.clone();
  }

  public static TrackId id(int number) {
    return new TrackId(String.format(Locale.ROOT, "t%08d", number));
  }

  /** A history of tracks from a few clusters. */
  public List<TrackId> history(SplittableRandom random, int size) {
    List<TrackId> history = new ArrayList<>();
    int first = random.nextInt(CLUSTERS);
    for (int i = 0; i < size; i++) {
      int cluster = (first + random.nextInt(3)) % CLUSTERS;
      history.add(id(cluster + CLUSTERS * random.nextInt(tracks / CLUSTERS)));
    }
    return history.stream().distinct().toList();
  }

  private static DenseTable vectors(SplittableRandom random, int tracks) {
    DenseTable centres = new DenseTable(CLUSTERS, DIMENSION);
    for (int i = 0; i < centres.values().length; i++) {
      centres.values()[i] = (float) random.nextGaussian();
    }
    DenseTable vectors = new DenseTable(tracks, DIMENSION);
    for (int t = 0; t < tracks; t++) {
      float length = (float) Math.exp(0.5 * random.nextGaussian()) / 16;
      for (int d = 0; d < DIMENSION; d++) {
        float centre = centres.values()[centres.offset(t % CLUSTERS) + d];
        vectors.values()[vectors.offset(t) + d] =
            length * (centre + 0.8f * (float) random.nextGaussian());
      }
    }
    return vectors;
  }

  private void fill(SplittableRandom random) {
    double[] along = new double[tracks];
    for (int t = 0; t < tracks; t++) {
      float[] vector = vectors.row(t);
      for (int d = 0; d < DIMENSION; d++) {
        along[t] += (double) vector[d] * direction[d];
      }
    }
    double[] sorted = along.clone();
    Arrays.sort(sorted);
    try (Batch batch = store.batch()) {
      for (int t = 0; t < tracks; t++) {
        double popularity = 100.0 * Arrays.binarySearch(sorted, along[t]) / tracks;
        batch.put(track(random, t, popularity));
      }
      batch.commit();
    }
  }

  private static Track track(SplittableRandom random, int number, double popularity) {
    return Track.builder(id(number))
        .title("Generated " + number)
        .artists(List.of("Artist " + number / 10))
        .album(Optional.of("Album " + number / 12))
        .released(Optional.of(new ReleaseDate(Integer.toString(1960 + random.nextInt(60)))))
        .durationMillis(OptionalInt.of(1 + random.nextInt(1_000_000)))
        .popularity(OptionalDouble.of(popularity))
        .genres(List.of("genre " + number % CLUSTERS, "genre " + random.nextInt(CLUSTERS)))
        .features(
            new AudioFeatures(
                Map.of(
                    AudioFeature.TEMPO,
                    (double) random.nextInt(60, 180),
                    AudioFeature.ENERGY,
                    random.nextDouble(),
                    AudioFeature.VALENCE,
                    random.nextDouble(),
                    AudioFeature.DANCEABILITY,
                    random.nextDouble())))
        .build();
  }

  private Model model(SplittableRandom random) {
    FactorizationOptions options =
        new FactorizationOptions(
            DIMENSION, 1, 0.05, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());
    List<TrackId> ids = new ArrayList<>();
    for (int t = 0; t < tracks; t++) {
      ids.add(id(t));
    }
    SparseMatrix plays = new SparseMatrix(tracks, new int[] {0, 1}, new int[] {0}, new float[] {1});
    ListenMatrix listens = new ListenMatrix(List.of(new ListenerId("l")), ids, plays);
    Factorization drawn =
        new Factorization(
            new DenseTable(1, DIMENSION), vectors, GramMatrix.of(vectors), List.of(), options);
    return Model.of(
        new Model.Learned(
            new TrainingOptions(options, Optional.empty()), drawn, Optional.of(near(random))),
        TrainingSet.of(listens),
        store.change());
  }

  private SparseMatrix near(SplittableRandom random) {
    int[] offsets = new int[tracks + 1];
    int[] columns = new int[tracks * NEIGHBOURS];
    float[] weights = new float[columns.length];
    for (int t = 0; t < tracks; t++) {
      int[] row =
          random
              .ints(2L * NEIGHBOURS, 0, tracks / CLUSTERS)
              .map(place -> place * CLUSTERS)
              .distinct()
              .limit(NEIGHBOURS)
              .sorted()
              .toArray();
      for (int i = 0; i < row.length; i++) {
        columns[offsets[t] + i] = row[i] + t % CLUSTERS;
        weights[offsets[t] + i] = (float) random.nextDouble();
      }
      offsets[t + 1] = offsets[t] + row.length;
    }
    int entries = offsets[tracks];
    return new SparseMatrix(
        tracks, offsets, Arrays.copyOf(columns, entries), Arrays.copyOf(weights, entries));
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
