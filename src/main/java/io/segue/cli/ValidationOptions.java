package io.segue.cli;

import io.segue.catalog.TrackId;
import io.segue.evaluate.pairs.PairFile;
import io.segue.evaluate.split.Division;
import io.segue.evaluate.split.GivenPairs;
import io.segue.evaluate.split.HistorySource;
import io.segue.evaluate.split.NoHistories;
import io.segue.evaluate.split.PairHistories;
import io.segue.evaluate.split.StoreHistories;
import io.segue.listening.ListenerId;
import io.segue.store.Store;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What tuning learns from, and which part of it is asked for; a test part is never read. */
final class ValidationOptions {
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = {
        "Divide these pairs, a line of LISTENER TRACK TRACK ... each, plain or gzip, instead of the",
        "store. Names, genres and plays come from --store if that is given on the command line too."
      })
  private Optional<Path> train = Optional.empty();

  @Option(
      names = "--files-tracks-only",
      description =
          "With --train and --store: rank only tracks that are in the file, not the whole store.")
  private boolean filesTracksOnly;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = {
        "What is asked for: random (a share of each listener's tracks), consecutive (a share that",
        "follow one another by id), last-part (the tracks heard last), leave-last-out (one track each) or",
        "temporal (one moment for all) (default: ${DEFAULT-VALUE})."
      })
  private String split = "random";

  @Option(
      names = "--validation-share",
      paramLabel = "X",
      description = "Which part is asked for, above 0 and below 1 (default: ${DEFAULT-VALUE}).")
  private double share = 0.2;

  /** Divides into a store that is still empty. */
  Division divide(Environment environment, Store target, long seed) {
    NamedSplit named = new NamedSplit(split, "--validation-share", share, seed);
    if (train.isPresent() && !store.isGiven()) {
      return divide(pairs(environment, NoHistories.NONE), named, target);
    }
    try (Store all = store.open(environment)) {
      if (all.describedTracks() == 0) {
        throw CommandFailure.failed(
            "there are no tracks in " + store.url() + " yet: segue import tracks FILE");
      }
      HistorySource stored = new StoreHistories(all);
      return divide(train.isPresent() ? pairs(environment, stored) : stored, named, target);
    }
  }

  private static Division divide(HistorySource source, NamedSplit split, Store target) {
    return Division.into(target, source, split.of(source));
  }

  private HistorySource pairs(Environment environment, HistorySource known) {
    NavigableMap<ListenerId, NavigableSet<TrackId>> pairs =
        PairFile.read(SplitOptions.file(environment, train.orElseThrow()));
    return new PairHistories(
        new GivenPairs("validation", pairs, new TreeMap<>()), known, !filesTracksOnly);
  }
}
