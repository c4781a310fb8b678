package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.AudioFeatures;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import io.segue.vector.DenseTable;
import io.segue.vector.GramMatrix;
import io.segue.vector.Kernels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A planted catalogue: the vector of a track is that of its artist, plus that of its genre, plus
 * its energy times a third, plus a little noise; tags say nothing.
 */
class ProjectionTest {
  private static final int TRACKS = 600;
  private static final int ARTISTS = 59;
  private static final int DIMENSION = 6;
  private static final double NOISE = 0.1;

  private final SplittableRandom random = Seed.random(ProjectionTest.class);
  private final float[][] artists = vectors(ARTISTS);
  private final float[][] genres = vectors(2);
  private final float[] energy = vectors(1)[0];
  private final List<Track> tracks = IntStream.range(0, TRACKS).mapToObj(this::track).toList();
  private final DenseTable learned = learned();
  private final GramMatrix gram = GramMatrix.of(learned);
  private final int[] listeners = IntStream.range(0, TRACKS).map(t -> t % 10).toArray();

  @Test
  void tracksThatNobodyHeardAreFoundWhereTheyWerePlanted() {
    Projection projection = learn(ProjectionOptions.DEFAULT).orElseThrow().projection();
    double error = 0;
    double size = 0;
    for (int t = 0; t < TRACKS; t += 10) {
      float[] found = projection.unheard(tracks.get(t)).orElseThrow();
      float[] planted = planted(t);
      size += Kernels.dot(planted, planted);
      Kernels.axpy(-1f, planted, 0, found, 0, DIMENSION);
      error += Kernels.dot(found, found);
    }
    assertTrue(error < 0.05 * size, error + " of " + size + ", seed " + Seed.value());
  }

  @Test
  void penaltiesAreChosenByWhatPredictsHeldOutTracks() {
    ProjectionSummary summary = learn(ProjectionOptions.DEFAULT).orElseThrow().summary();
    assertTrue(summary.explained() > 0.9, summary + ", seed " + Seed.value());
    assertTrue(
        summary.penalties().getOrDefault("artist", 100.0) <= 3, "artists say much, " + summary);
  }

  @Test
  void aTrackOfWhichNothingIsKnownHasNoPlace() {
    Projection projection = learn(ProjectionOptions.DEFAULT).orElseThrow().projection();
    Track bare = Track.builder(new TrackId("bare")).title("Bare").build();
    assertEquals(Optional.empty(), projection.unheard(bare));
    Track stranger = bare.toBuilder().artists(List.of("Nobody of these")).build();
    assertEquals(Optional.empty(), projection.unheard(stranger));
  }

  @Test
  void sourcesThatAreNotWantedAreNotLookedAt() {
    ProjectionOptions onlyArtists =
        new ProjectionOptions(
            0, 1, 1, new ProjectionOptions.Sources(Set.of(Labels.Kind.ARTIST), false));
    Projection projection = learn(onlyArtists).orElseThrow().projection();
    assertTrue(projection.traits().stream().allMatch(trait -> trait.kind() == Labels.Kind.ARTIST));
    Track loud = track(3);
    Track quiet =
        loud.toBuilder().features(new AudioFeatures(Map.of(AudioFeature.ENERGY, 0.0))).build();
    assertArrayEquals(
        projection.unheard(loud).orElseThrow(), projection.unheard(quiet).orElseThrow());
  }

  @Test
  void vectorsAreLearnedByTheShareOfTheirListeners() {
    ProjectionOptions options =
        new ProjectionOptions(3, 1, 0.5, ProjectionOptions.DEFAULT.sources());
    Projection projection = learn(options).orElseThrow().projection();
    DenseTable placed =
        new ProjectedVectors(options, descriptions())
            .over(factorization(), projection, listeners)
            .tracks();
    float[] own =
        projection.of(Traits.of(tracks.get(9)), TrackNumbers.of(tracks.get(9))).orElseThrow();
    float[] expected = new float[DIMENSION];
    Kernels.axpy(0.75f, learned.row(9), 0, expected, 0, DIMENSION);
    Kernels.axpy(0.25f, own, 0, expected, 0, DIMENSION);
    assertArrayEquals(expected, placed.row(9), 1e-5f, "9 of 12");
    float[] unheard = projection.unheard(tracks.get(10)).orElseThrow();
    assertArrayEquals(unheard, placed.row(10), "nobody heard it");
  }

  @Test
  void withoutConfidenceListenersWhatWasLearnedStaysAsItIs() {
    Projection projection = learn(ProjectionOptions.DEFAULT).orElseThrow().projection();
    Factorization before = factorization();
    Factorization after =
        new ProjectedVectors(ProjectionOptions.DEFAULT, descriptions())
            .over(before, projection, listeners);
    assertEquals(before.trackGram(), after.trackGram());
    for (int t = 1; t < TRACKS; t += 10) {
      assertArrayEquals(learned.row(t), after.tracks().row(t));
    }
  }

  @Test
  void aModelReadBackPlacesTracksAlike(@TempDir Path directory) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    tracks.forEach(builder::add);
    for (int l = 0; l < 30; l++) {
      for (int t = l; t < TRACKS / 2; t += 7) {
        builder.add(new ListenerId("l" + l), tracks.get(t).id(), 1, 0f);
      }
    }
    FactorizationOptions options =
        new FactorizationOptions(
            8, 2, 0.05, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());
    Model model =
        new Training(TrainingOptions.of(options), 2)
            .learn(builder.build(), 1, TrainingMonitor.silent());
    ModelFiles.write(directory, model);
    FoldInFiles.write(directory.resolve("served"), model);
    Track late = track(5).toBuilder().genres(List.of("genre 1")).build();
    float[] place = model.projection().orElseThrow().unheard(late).orElseThrow();
    assertArrayEquals(
        place, ModelFiles.read(directory).projection().orElseThrow().unheard(late).orElseThrow());
    assertArrayEquals(
        place,
        FoldInFiles.readProjection(directory.resolve("served"))
            .orElseThrow()
            .unheard(late)
            .orElseThrow());
    assertTrue(Kernels.norm(model.trackVectors().row(TRACKS - 1)) > 0, "nobody heard it");
  }

  private Optional<LearnedProjection> learn(ProjectionOptions options) {
    return new ProjectionTraining(options, descriptions(), factorization()).learn(listeners);
  }

  private Descriptions descriptions() {
    DescriptionsBuilder builder = new DescriptionsBuilder();
    tracks.forEach(builder::add);
    return builder.build(tracks.stream().map(Track::id).toList());
  }

  private Factorization factorization() {
    DenseTable some = new DenseTable(30, DIMENSION);
    SplittableRandom drawn = new SplittableRandom(Seed.value());
    for (int i = 0; i < some.values().length; i++) {
      some.values()[i] = (float) drawn.nextGaussian();
    }
    FactorizationOptions options =
        new FactorizationOptions(
            DIMENSION, 1, 0.05, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), Seed.value());
    return new Factorization(some, learned, gram, List.of(), options);
  }

  private Track track(int number) {
    return Track.builder(new TrackId("t" + (1_000 + number)))
        .title("Title " + number)
        .artists(List.of("Artist " + number % ARTISTS))
        .genres(List.of("genre " + number % 7 % 2))
        .tags(List.of("tag " + number % 11))
        .features(new AudioFeatures(Map.of(AudioFeature.ENERGY, number * 37 % 100 / 100.0)))
        .build();
  }

  private float[] planted(int number) {
    float[] vector = artists[number % ARTISTS].clone();
    Kernels.axpy(1f, genres[number % 7 % 2], 0, vector, 0, DIMENSION);
    Kernels.axpy(number * 37 % 100 / 33f, energy, 0, vector, 0, DIMENSION);
    return vector;
  }

  private DenseTable learned() {
    DenseTable table = new DenseTable(TRACKS, DIMENSION);
    for (int t = 0; t < TRACKS; t++) {
      float[] vector = planted(t);
      for (int i = 0; i < DIMENSION && t % 10 != 0; i++) {
        table.values()[table.offset(t) + i] = vector[i] + (float) (NOISE * random.nextGaussian());
      }
    }
    return table;
  }

  private float[][] vectors(int count) {
    List<float[]> drawn = new ArrayList<>();
    for (int v = 0; v < count; v++) {
      float[] vector = new float[DIMENSION];
      for (int i = 0; i < DIMENSION; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      drawn.add(vector);
    }
    return drawn.toArray(float[][]::new);
  }
}
