package io.segue;

import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.GenerationManifest;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.store.Batch;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.Model;
import io.segue.train.Neighbours;
import io.segue.train.PlayWeight;
import io.segue.train.Training;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSet;
import io.segue.train.TrainingSetBuilder;
import io.segue.train.itemitem.MarkovRandomField;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * A planted world for tests: two communities who hear nothing of each other's.
 *
 * <p>Track {@code t0} to {@code t(n-1)}: even ones are jazz, odd ones metal; listener {@code l0} to
 * {@code l(m-1)} likewise. Every listener hears about a third of the own community's tracks. The
 * last tenth of the tracks is heard by nobody.
 */
public final class Town implements AutoCloseable {
  /** A fixed time, so that nothing depends on when a test runs. */
  public static final InstantSource CLOCK = () -> Instant.parse("2026-06-30T12:00:00Z");

  /** How {@link #publish()} learns vectors. */
  public static final FactorizationOptions FACTORIZATION =
      new FactorizationOptions(
          4, 8, 0.05, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());

  private final Path directory;
  private final Store store;
  private final int tracks;

  private Town(Path directory, int tracks) {
    this.directory = directory;
    this.tracks = tracks;
    this.store = Store.open(StoreLocation.of(directory.resolve("town.db")));
  }

  /** Builds a town's store in a directory. */
  public static Town in(Path directory, int tracks, int listeners) {
    Town town = new Town(directory, tracks);
    SplittableRandom random = Seed.random(Town.class);
    try (Batch batch = town.store.batch()) {
      for (int t = 0; t < tracks; t++) {
        batch.put(track(t));
      }
      for (int l = 0; l < listeners; l++) {
        for (int t = l % 2; t < tracks - tracks / 10; t += 2) {
          if (random.nextInt(3) == 0) {
            batch.add(listen("l" + l, "t" + t, 1 + random.nextInt(5)));
          }
        }
      }
      batch.commit();
    }
    return town;
  }

  /** The track of a number, as the town was founded with. */
  public static Track track(int number) {
    boolean jazz = number % 2 == 0;
    return Track.builder(new TrackId("t" + number))
        .title((jazz ? "Blue Stride " : "Iron Tide ") + number)
        .artists(List.of((jazz ? "Quintet " : "Foundry ") + number / 10))
        .album(Optional.of("Volume " + number / 20))
        .released(Optional.of(new ReleaseDate(Integer.toString(1960 + number % 60))))
        .durationMillis(OptionalInt.of(120_000 + 1_000 * (number % 300)))
        .genres(List.of(jazz ? "jazz" : "metal"))
        .tags(number % 7 == 0 ? List.of("Live") : List.of())
        .features(
            new AudioFeatures(
                Map.of(
                    AudioFeature.TEMPO,
                    60.0 + number % 120,
                    AudioFeature.ENERGY,
                    jazz ? 0.3 : 0.9)))
        .build();
  }

  public static Listen listen(String listener, String track, int plays) {
    return new Listen(new ListenerId(listener), new TrackId(track), OptionalLong.empty(), plays);
  }

  public Store store() {
    return store;
  }

  public int tracks() {
    return tracks;
  }

  public Generations generations() {
    return new Generations(directory.resolve("index"));
  }

  /** Trains on the store and publishes a generation. */
  public GenerationManifest publish() {
    MarkovRandomField field = new MarkovRandomField(new MarkovRandomField.Options(30, 1, 0, 0));
    TrainingOptions all =
        new TrainingOptions(FACTORIZATION, Optional.of(Neighbours.of("field", field)));
    return publish(
        Optional.of(
            new Training(all, 2).learn(trainingSet(), store.change(), TrainingMonitor.silent())));
  }

  /** Every track and listen of the store. */
  public TrainingSet trainingSet() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    store.forEachTrack(0, (_, track) -> builder.add(track));
    store.forEachPlays(builder::add);
    store.forEachListener(builder::add);
    return builder.build();
  }

  /** Publishes a generation with or without a model. */
  public GenerationManifest publish(Optional<Model> model) {
    return new GenerationBuilder(store, generations(), CLOCK)
        .publish(model, Map.of("origin", "test"), BuildMonitor.SILENT);
  }

  public ServingIndex serve() {
    return ServingIndex.open(generations(), store);
  }

  @Override
  public void close() {
    store.close();
  }
}
