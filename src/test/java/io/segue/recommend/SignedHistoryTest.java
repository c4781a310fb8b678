package io.segue.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.Town;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.ServingIndex;
import io.segue.index.View;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenMatrix;
import io.segue.listening.ListenerId;
import io.segue.listening.Preference;
import io.segue.rerank.Weights;
import io.segue.retrieve.NeighbourSignal;
import io.segue.retrieve.TrackFilter;
import io.segue.train.ConfidenceOptions;
import io.segue.train.Factorization;
import io.segue.train.FactorizationOptions;
import io.segue.train.ImplicitAls;
import io.segue.train.Model;
import io.segue.train.Neighbours;
import io.segue.train.PlayWeight;
import io.segue.train.Training;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import io.segue.train.itemitem.MarkovRandomField;
import io.segue.vector.Kernels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Loves, hates, skips and ratings in training and at request time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedHistoryTest {
  private static final int TRACKS = 200;
  private static final int LISTENERS = 40;
  private static final long DAY_MILLIS = 86_400_000L;
  private static final List<Feedback.Kind> KINDS = List.of(Feedback.Kind.values());
  private static final FactorizationOptions FACTORIZATION =
      new FactorizationOptions(
          4,
          8,
          0.05,
          1,
          10,
          new ConfidenceOptions(PlayWeight.BM25, 1.2, 0.75, 0.05, 200),
          Seed.value());

  private Town town;
  private ServingIndex index;

  @BeforeAll
  void found(@TempDir Path directory) {
    town = Town.in(directory, TRACKS, LISTENERS);
    SplittableRandom random = Seed.random(SignedHistoryTest.class);
    List<Event> said = new ArrayList<>();
    for (int l = 0; l < LISTENERS; l++) {
      for (int n = 0; n < 12; n++) {
        Feedback.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        said.add(feedback("l" + l, random.nextInt(TRACKS), kind, 1 + random.nextInt(5)));
        long at = (20_000L - random.nextInt(700)) * DAY_MILLIS;
        said.add(
            new Listen(
                new ListenerId("l" + l),
                new TrackId("t" + (l % 2 + 2 * random.nextInt(TRACKS / 2))),
                OptionalLong.of(at),
                1 + random.nextInt(3)));
      }
    }
    for (int t = 0; t < 20; t += 2) {
      said.add(feedback("lover", t, Feedback.Kind.LOVE, 0));
      said.add(feedback("hater", t, Feedback.Kind.HATE, 0));
    }
    town.store().add(said);
    town.publish(Optional.of(learned()));
    index = town.serve();
  }

  private Model learned() {
    MarkovRandomField field = new MarkovRandomField(new MarkovRandomField.Options(30, 1, 0, 0));
    TrainingOptions options =
        new TrainingOptions(
            FACTORIZATION, Optional.of(Neighbours.of("field", field)), Optional.empty());
    return new Training(options, 2)
        .learn(town.trainingSet(), town.store().change(), TrainingMonitor.silent());
  }

  @AfterAll
  void leave() {
    index.close();
    town.close();
  }

  @Test
  void foldInOfAStoredHistoryEqualsTheTrainedRow() {
    ListenMatrix matrix = town.trainingSet().listens();
    Factorization trained =
        new ImplicitAls(FACTORIZATION, 2).factorize(matrix, TrainingMonitor.silent());
    try (View view = index.acquire()) {
      for (int row = 0; row < matrix.listeners().size(); row++) {
        ListenerId listener = matrix.listeners().get(row);
        Taste taste = taste(view, Histories.merged(stored(listener)));
        float[] served = taste.cf().orElse(new float[trained.listeners().columns()]);
        assertArrayEquals(
            trained.listeners().row(row), served, 1e-4f, listener + ", seed " + Seed.value());
      }
    }
  }

  @Test
  void aLoveMovesSimilarTracksUpAndAHateOrSkipMovesThemDown() {
    Evidence jazz = evidence(4, new Preference(2, Preference.Opinion.NONE));
    Evidence metal = evidence(1, new Preference(2, Preference.Opinion.NONE));
    double[] plain = likeness(List.of(jazz, metal));
    double[] played = likenessWith(new Preference(1, Preference.Opinion.NONE), jazz, metal);
    double[] loved = likenessWith(new Preference(1, Preference.Opinion.LOVED), jazz, metal);
    double[] skipped =
        likenessWith(new Preference(0, Preference.Opinion.NONE, -1, 0f), jazz, metal);
    double[] hated = likenessWith(new Preference(0, Preference.Opinion.HATED), jazz, metal);
    for (int signal = 0; signal < plain.length; signal++) {
      assertTrue(loved[signal] > played[signal], "signal " + signal);
      assertTrue(played[signal] > plain[signal], "signal " + signal);
      assertTrue(plain[signal] > skipped[signal], "signal " + signal);
      assertTrue(skipped[signal] > hated[signal], "signal " + signal);
    }
  }

  @Test
  void lovesAloneAreATaste() {
    Answer answer = answer(new ListenerId("lover"));
    assertEquals(Strategy.HYBRID, answer.strategy());
    answer.tracks().forEach(ranked -> assertTrue(isJazz(ranked), answer.toString()));
  }

  @Test
  void hatesAloneAreNoTasteAndDoNotComeBack() {
    Answer answer = answer(new ListenerId("hater"));
    assertEquals(Strategy.POPULAR, answer.strategy());
    assertEquals(20, answer.tracks().size());
    answer
        .tracks()
        .forEach(ranked -> assertTrue(!isJazz(ranked) || number(ranked) >= 20, answer.toString()));
  }

  private double[] likenessWith(Preference jazz, Evidence... others) {
    List<Evidence> history = new ArrayList<>(List.of(others));
    history.add(evidence(2, jazz));
    return likeness(Histories.merged(history));
  }

  private static Taste taste(View view, List<Evidence> history) {
    return Taste.of(view, history, view.docIds(history.stream().map(Evidence::track).toList()));
  }

  /** How much the other jazz tracks are meant on average, by each signal. */
  private double[] likeness(List<Evidence> history) {
    try (View view = index.acquire()) {
      Taste taste = taste(view, history);
      int[] docIds =
          IntStream.range(5, TRACKS / 2)
              .map(n -> view.docId(new TrackId("t" + 2 * n)).orElseThrow())
              .filter(docId -> view.vector(Fields.CF, docId).isPresent())
              .toArray();
      float[] neighbours =
          new NeighbourSignal(taste.neighbours().orElseThrow()).scores(view, docIds);
      double[] sums = new double[3];
      for (int i = 0; i < docIds.length; i++) {
        sums[0] += neighbours[i];
        sums[1] += dot(taste.cf(), view.vector(Fields.CF, docIds[i]));
        sums[2] += dot(taste.content(), view.vector(Fields.CONTENT, docIds[i]));
      }
      return sums;
    }
  }

  private static double dot(Optional<float[]> a, Optional<float[]> b) {
    float[] x = a.orElseThrow();
    return Kernels.dot(x, 0, b.orElseThrow(), 0, x.length);
  }

  private Answer answer(ListenerId listener) {
    Weights weights = new Weights("test", Map.of(Signals.CF, 0.5, Signals.NEIGHBOURS, 0.5));
    try (View view = index.acquire()) {
      return new Recommender(weights)
          .recommend(
              view, stored(listener), new Query(Basis.HYBRID, TrackFilter.NONE, new Page(0, 20)));
    }
  }

  private List<Evidence> stored(ListenerId listener) {
    return Histories.evidence(town.store().history(listener, Histories.MAX_TRACKS));
  }

  private static Evidence evidence(int track, Preference preference) {
    return new Evidence(new TrackId("t" + track), preference);
  }

  private static Feedback feedback(String listener, int track, Feedback.Kind kind, int stars) {
    return new Feedback(
        new ListenerId(listener),
        new TrackId("t" + track),
        kind,
        kind == Feedback.Kind.RATING ? OptionalDouble.of(stars) : OptionalDouble.empty(),
        OptionalLong.empty());
  }

  private static boolean isJazz(RankedTrack ranked) {
    return number(ranked) % 2 == 0;
  }

  private static int number(RankedTrack ranked) {
    return Integer.parseInt(ranked.track().id().value().substring(1));
  }
}
