package io.segue.cli;

import io.segue.evaluate.Curve;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.Measuring;
import io.segue.evaluate.given.Contender;
import io.segue.evaluate.given.GivenAnswers;
import io.segue.evaluate.given.GivenListens;
import io.segue.evaluate.statistic.Bootstrap;
import io.segue.index.BuildMonitor;
import io.segue.index.ServingIndex;
import io.segue.recommend.Basis;
import io.segue.recommend.Recommender;
import io.segue.recommend.Signals;
import io.segue.rerank.Weights;
import io.segue.store.Store;
import io.segue.train.ConfidenceOptions;
import io.segue.train.FactorizationOptions;
import io.segue.train.Neighbours;
import io.segue.train.PlayWeight;
import io.segue.train.TrainingMonitor;
import io.segue.train.TrainingOptions;
import io.segue.train.itemitem.ItemKnn;
import io.segue.train.itemitem.Weighting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures curves over how much is told, beside simpler ways to answer. */
final class GivenRun implements AutoCloseable {
  private static final ItemKnn.Options COSINE =
      new ItemKnn.Options(Weighting.PLAIN, 0.5, 0.5, 0, 1, 200);

  private final Environment environment;
  private final GivenOptions options;
  private final List<Integer> cutoffs;
  private Optional<ServingIndex> itemKnn = Optional.empty();

  private GivenRun(Environment environment, GivenOptions options, List<Integer> cutoffs) {
    this.environment = environment;
    this.options = options;
    this.cutoffs = cutoffs;
  }

  /** Nothing is learned yet. */
  static GivenRun prepare(Environment environment, GivenOptions options, List<Integer> cutoffs) {
    return new GivenRun(environment, options, cutoffs);
  }

  /** Learns what the curves are compared with, before the store hears of the listeners. */
  void publishOthers(Store train, Path directory) {
    if (options.listens().isEmpty()) {
      return;
    }
    // The vectors of this generation are not asked for.
    FactorizationOptions least =
        new FactorizationOptions(2, 1, 0.02, 1, 10, ConfidenceOptions.of(PlayWeight.BINARY), 42);
    TrainingOptions neighbours =
        new TrainingOptions(least, Optional.of(Neighbours.of("item-knn", new ItemKnn(COSINE))));
    itemKnn =
        Optional.of(
            new TrainedGeneration(
                    train, Runtime.getRuntime().availableProcessors(), environment.clock())
                .publish(
                    neighbours,
                    directory,
                    new TrainedGeneration.Monitors(TrainingMonitor.silent(), BuildMonitor.SILENT)));
  }

  /** The curves that are wanted. */
  List<Curve> measure(HeldOut heldOut, Serving served, long seed) {
    int depth = cutoffs.getLast();
    Measuring measuring =
        new Measuring(heldOut, _ -> Optional.empty(), cutoffs, Bootstrap.usual(seed));
    Contender ours =
        new Contender(
            "segue", served.recommender(), served.index(), Basis.HYBRID, Contender.Told.ALL);
    List<Curve> curves = new ArrayList<>();
    if (!options.listens().isEmpty()) {
      environment.console().say("measuring after so many listens");
      curves.add(
          new GivenListens(heldOut, measuring, served.store(), depth, seed)
              .measure(contenders(ours, served), options.listens()));
    }
    if (!options.answers().isEmpty()) {
      environment.console().say("measuring after so many answers");
      curves.add(
          new GivenAnswers(heldOut, measuring, served.store(), depth, seed)
              .measure(ours, options.answers()));
    }
    return curves;
  }

  private List<Contender> contenders(Contender ours, Serving served) {
    return List.of(
        ours,
        alone("fold-in", Signals.CF, served.index()),
        alone("item-knn", Signals.NEIGHBOURS, itemKnn.orElseThrow()),
        alone("popularity", Signals.POPULARITY, served.index()));
  }

  private static Contender alone(String name, String signal, ServingIndex index) {
    Contender.Told told =
        signal.equals(Signals.POPULARITY) ? Contender.Told.NOTHING : Contender.Told.HISTORY;
    Recommender recommender = new Recommender(new Weights(name, Map.of(signal, 1.0)));
    return new Contender(name, recommender, index, Basis.CF, told);
  }

  @Override
  public void close() {
    itemKnn.ifPresent(ServingIndex::close);
  }
}
