package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.evaluate.HeldOut;
import io.segue.evaluate.split.Division;
import io.segue.evaluate.tune.Bench;
import io.segue.evaluate.tune.Examination;
import io.segue.evaluate.tune.Ledger;
import io.segue.evaluate.tune.Publisher;
import io.segue.evaluate.tune.Search;
import io.segue.evaluate.tune.SearchSpace;
import io.segue.evaluate.tune.SpaceFile;
import io.segue.evaluate.tune.Trial;
import io.segue.evaluate.tune.Tuning;
import io.segue.files.DirectoryLock;
import io.segue.files.Leftovers;
import io.segue.index.ServingIndex;
import io.segue.profile.ProfileFile;
import io.segue.profile.Tuned;
import io.segue.store.Store;
import io.segue.store.StoreLocation;
import io.segue.train.TrainingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue tune}. */
@Command(
    name = "tune",
    description = {
      "Look for the profile that ranks best what was held out of the training part: learn and",
      "publish with one setting after another, and answer listeners as they would be served.",
      "Can be stopped at any time; the same command goes on."
    })
final class TuneCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final TuneOptions options = new TuneOptions();
  @Mixin private final ValidationOptions validation = new ValidationOptions();
  @Mixin private final OutputOption output = new OutputOption();

  TuneCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    options.check();
    SearchSpace space = SpaceFile.read(resolved(options.space()));
    Path state = resolved(options.state());
    Path work = state.resolveSibling(state.getFileName() + ".work");
    try (DirectoryLock _ = DirectoryLock.acquire(work)) {
      Leftovers.remove(work);
      Path unfinished = created(work.resolve(Leftovers.PREFIX + "tune"));
      try (Store train = Store.open(StoreLocation.of(unfinished.resolve("train.db")))) {
        tune(space, train, unfinished);
      }
    }
    Leftovers.discard(work);
    return 0;
  }

  private void tune(SearchSpace space, Store train, Path work) {
    environment.console().say("dividing histories");
    Division division = validation.divide(environment, train, options.seed());
    HeldOut heldOut = HeldOut.of(division, train);
    Examination examination =
        new Examination(
            heldOut,
            options.objective(),
            options.basis(),
            Examination.draw(heldOut, options.listeners(), options.seed()));
    Search search = options.search();
    try (Ledger ledger =
            Ledger.open(resolved(options.state()), circumstances(space, division, examination));
        TuneLines lines = new TuneLines(environment.console(), search.trials(space))) {
      Bench.Workplace workplace =
          new Bench.Workplace(train, work, publisher(train, lines), options.threads(), lines);
      Tuning tuning =
          new Tuning(space, new Bench(space, search, examination, workplace), ledger, lines);
      Trial best = tuning.run(search);
      Tuned tuned = tuned(division, examination, tuning.trials(), best);
      write(tuning.profile(best), tuned);
      report(best, tuned, lines.known());
    }
  }

  private Publisher publisher(Store train, TuneLines lines) {
    TrainedGeneration generation =
        new TrainedGeneration(train, options.threads(), environment.clock());
    return new Publisher() {
      @Override
      public ServingIndex publish(TrainingOptions training, Path directory) {
        return lines.publish(generation, training, directory);
      }

      @Override
      public ServingIndex reopen(Path directory) {
        return generation.reopen(directory);
      }
    };
  }

  /** Everything but the setting that decides about values. */
  private ObjectNode circumstances(SearchSpace space, Division division, Examination examination) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("program", Version.text());
    json.setAll(space.circumstances());
    json.put("weight_search", options.searchName().equals("grid") ? "grid" : "ascent");
    json.put("objective", options.objective().toString());
    json.put("by", options.by());
    json.put("split", division.protocol());
    json.put("learned", division.train().sha256());
    json.put("asked", division.test().sha256());
    json.put("listeners", examination.listeners());
    return json.put("seed", options.seed());
  }

  private Tuned tuned(Division division, Examination examination, int trials, Trial best) {
    return new Tuned(
        new Tuned.Result(options.objective().toString(), best.value()),
        new Tuned.Search(options.searchName(), trials, options.seed()),
        new Tuned.Validation(
            division.protocol(),
            examination.listeners(),
            division.train().sha256(),
            division.test().sha256()));
  }

  private void write(ObjectNode profile, Tuned tuned) {
    profile.put("profile", options.profile());
    profile.set("tuned", tuned.tree());
    ProfileFile.write(resolved(options.out()), profile);
  }

  private void report(Trial best, Tuned tuned, int known) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("profile", options.out().toString());
    json.setAll(tuned.tree());
    json.put("known_trials", known);
    json.set("chosen", best.values());
    output.print(
        environment.console(),
        "wrote " + options.out() + ", " + tuned + ": " + best.chosen(),
        json);
  }

  private Path resolved(Path path) {
    return environment.directory().resolve(path);
  }

  private static Path created(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException broken) {
      throw new UncheckedIOException("making " + directory, broken);
    }
  }
}
