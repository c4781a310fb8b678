package io.segue.cli;

import io.segue.evaluate.AlreadyHeard;
import io.segue.evaluate.Compared;
import io.segue.evaluate.Evaluation;
import io.segue.evaluate.GenerationContent;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.Measured;
import io.segue.evaluate.Measuring;
import io.segue.evaluate.RankedLists;
import io.segue.evaluate.ServedRanking;
import io.segue.evaluate.Setting;
import io.segue.evaluate.pairs.ListsFile;
import io.segue.evaluate.split.Division;
import io.segue.evaluate.statistic.Bootstrap;
import io.segue.index.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranks for everybody whom a division asks about, and measures what came out. */
final class EvaluationRun {
  private final Environment environment;
  private final MeasureOptions options;
  private final HeldOut heldOut;
  private final Stopwatch watch;
  private final Optional<RankedLists> earlier;

  /** Reads what is to be compared with, so that a wrong file is refused before training. */
  EvaluationRun(Environment environment, MeasureOptions options, HeldOut heldOut, Stopwatch watch) {
    this.environment = environment;
    this.options = options;
    this.heldOut = heldOut;
    this.watch = watch;
    this.earlier =
        options
            .compare()
            .map(file -> ListsFile.read(SplitOptions.file(environment, file)))
            .map(lists -> RankedLists.of(heldOut, lists));
    earlier.ifPresent(this::requireDepth);
  }

  /**
   * Ranks and measures.
   *
   * @param served the histories that are told, a generation, and how it is ranked
   * @param seed of the intervals
   */
  Evaluation evaluate(Division division, Serving served, long seed) {
    List<MeasureOptions.Column> columns = options.columns();
    List<RankedLists> lists = new ArrayList<>();
    for (MeasureOptions.Column column : columns) {
      lists.add(rank(column, served));
    }
    RankedLists mainLists = lists.getFirst();
    options
        .lists()
        .ifPresent(
            file -> ListsFile.write(environment.directory().resolve(file), mainLists.byListener()));
    environment.console().say("measuring");
    try (View view = served.index().acquire()) {
      Measuring measuring =
          new Measuring(
              heldOut,
              new GenerationContent(view, heldOut.profile()),
              options.cutoffs(),
              Bootstrap.usual(seed));
      List<Measured> runs = new ArrayList<>();
      for (int i = 0; i < lists.size(); i++) {
        runs.add(measuring.measure(columns.get(i).name(), lists.get(i)));
      }
      Optional<Compared> comparison =
          earlier
              .map(others -> measuring.measure(comparedWith(), others))
              .map(other -> Compared.of(runs.getFirst(), other, seed));
      watch.finished("measure");
      return new Evaluation(
          Setting.of(division, heldOut, options.cutoffs()),
          runs,
          comparison,
          AlreadyHeard.count(served.store(), mainLists),
          watch.seconds());
    }
  }

  private RankedLists rank(MeasureOptions.Column column, Serving served) {
    int depth = options.cutoffs().getLast();
    try (Progress progress = new Progress(environment.console())) {
      progress.started("rank by " + column.name(), heldOut.questions().size());
      RankedLists ranked =
          new ServedRanking(served.store(), served.index(), served.recommender(), column.query())
              .rank(heldOut, column.ranking(), depth, () -> progress.advancedBy(1));
      watch.finished("rank " + column.name());
      return ranked;
    }
  }

  private String comparedWith() {
    return options.compare().map(Path::toString).orElse("");
  }

  private void requireDepth(RankedLists lists) {
    int depth = options.cutoffs().getLast();
    if (lists.depth() < depth) {
      throw CommandFailure.usage(
          comparedWith()
              + " has at most "
              + lists.depth()
              + " tracks in a list, fewer than --k "
              + depth);
    }
  }
}
