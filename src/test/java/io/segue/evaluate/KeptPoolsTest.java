package io.segue.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.segue.Seed;
import io.segue.Town;
import io.segue.evaluate.metric.JudgedList;
import io.segue.evaluate.split.Division;
import io.segue.evaluate.split.RandomSplit;
import io.segue.evaluate.split.Share;
import io.segue.evaluate.split.StoreHistories;
import io.segue.index.BuildMonitor;
import io.segue.index.GenerationBuilder;
import io.segue.index.Generations;
import io.segue.index.ServingIndex;
import io.segue.recommend.Basis;
import io.segue.recommend.Page;
import io.segue.recommend.Profiles;
import io.segue.recommend.Query;
import io.segue.recommend.Recommender;
import io.segue.rerank.Fusion;
import io.segue.rerank.Weights;
import io.segue.retrieve.TrackFilter;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.Neighbours;
import io.segue.train.PlayWeight;
import io.segue.train.Training;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import io.segue.train.TrainingSet;
import io.segue.train.itemitem.MarkovRandomField;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is weighed anew is what a request with these weights is answered. */
class KeptPoolsTest {
  private static final int DEPTH = 20;

  @TempDir Path directory;

  @Test
  void weighingKeptPoolsEqualsWhatIsServed() {
    Generations generations = new Generations(directory.resolve("index"));
    try (Town town = Town.in(directory, 1200, 8);
        Store train = Store.open(StoreLocation.of(directory.resolve("train.db")))) {
      Division division =
          Division.into(
              train,
              new StoreHistories(town.store()),
              new RandomSplit(new Share(0.2), Seed.value()));
      HeldOut heldOut = HeldOut.of(division, train);
      publish(train, generations);
      try (ServingIndex index = ServingIndex.open(generations, train)) {
        for (Basis basis : Basis.values()) {
          compare(heldOut, train, index, basis);
        }
      }
    }
  }

  private static void compare(HeldOut heldOut, Store train, ServingIndex index, Basis basis) {
    Query query = new Query(basis, TrackFilter.NONE, new Page(0, DEPTH));
    List<Integer> all = IntStream.range(0, heldOut.questions().size()).boxed().toList();
    SplittableRandom random = Seed.random(KeptPoolsTest.class);
    try (KeptPools pools =
        new KeptPools(
            new KeptPools.Source(train, index, 2),
            new KeptPools.Asked(heldOut, all, query),
            KeptPools.Monitor.SILENT)) {
      for (int i = 0; i < 12; i++) {
        Fusion fusion = Fusion.of(weights(random)).with(method(random));
        List<JudgedList> judged = pools.judged(fusion);
        RankedLists served =
            new ServedRanking(train, index, new Recommender(Profiles.of(fusion)))
                .rank(heldOut, new Ranking("any", basis, true), DEPTH, () -> {});
        assertEquals(all.size(), judged.size());
        for (int question = 0; question < judged.size(); question++) {
          JudgedList list = judged.get(question);
          int[] weighed = IntStream.range(0, list.depth(DEPTH)).map(list::track).toArray();
          assertArrayEquals(
              served.list(question), weighed, basis + " " + fusion + " seed " + Seed.value());
        }
      }
    }
  }

  private static Fusion.Method method(SplittableRandom random) {
    return random.nextInt(3) == 0 ? Fusion.Method.RRF : Fusion.Method.WEIGHTED_SUM;
  }

  /** Each signal counts or not, whichever others do; in the end none may. */
  private static Weights weights(SplittableRandom random) {
    return new Weights(
        "drawn",
        Map.of(
            "cf", random.nextInt(3) * random.nextDouble(),
            "neighbours", random.nextInt(2) * random.nextDouble(),
            "content", random.nextInt(2) * random.nextDouble(),
            "popularity", random.nextInt(2) * random.nextDouble()));
  }

  private static void publish(Store train, Generations generations) {
    TrainingOptions options =
        new TrainingOptions(
            new FactorizationOptions(
                4, 4, 0.05, 1, 10, ConfidenceOptions.of(PlayWeight.LOG), Seed.value()),
            Optional.of(
                Neighbours.of(
                    "field", new MarkovRandomField(new MarkovRandomField.Options(30, 1, 0, 0)))));
    new GenerationBuilder(train, generations, Town.CLOCK)
        .publish(
            Optional.of(
                new Training(options, 2)
                    .learn(
                        TrainingSet.of(train.listenMatrix()),
                        train.change(),
                        TrainingMonitor.silent())),
            Map.of(),
            BuildMonitor.SILENT);
  }
}
