package io.segue.cli;

import io.segue.catalog.TrackId;
import io.segue.evaluate.pairs.IdFile;
import io.segue.evaluate.pairs.PairFile;
import io.segue.evaluate.split.Division;
import io.segue.evaluate.split.GivenPairs;
import io.segue.evaluate.split.HiddenListeners;
import io.segue.evaluate.split.HiddenTracks;
import io.segue.evaluate.split.HistorySource;
import io.segue.evaluate.split.NoHistories;
import io.segue.evaluate.split.PairHistories;
import io.segue.evaluate.split.Splitter;
import io.segue.evaluate.split.StoreHistories;
import io.segue.files.FileSource;
import io.segue.files.ReadProgress;
import io.segue.listening.ListenerId;
import io.segue.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is learned from and what is asked for. */
final class SplitOptions {
  @Mixin private final StoreOption store = new StoreOption();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = {
        "Learn from these pairs, a line of LISTENER TRACK TRACK ... each, plain or gzip. Names,",
        "genres and plays come from --store if that is given on the command line too."
      })
  private Optional<Path> train = Optional.empty();

  @Option(names = "--test", paramLabel = "FILE", description = "Ask for these pairs.")
  private Optional<Path> test = Optional.empty();

  @Option(
      names = "--files-tracks-only",
      description = {
        "With --train and --store: rank only tracks that are in the files, not the whole store;",
        "it tells which unheard tracks are going to be asked for, so compare with care."
      })
  private boolean filesTracksOnly;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = {
        "Without files, divide the store: random (a share of each listener's tracks), consecutive",
        "(a share that follow one another by id), last-part (the tracks heard last),",
        "leave-last-out (one track each) or temporal (one moment for all) (default: ${DEFAULT-VALUE})."
      })
  private String split = "random";

  @Option(
      names = "--split-seed",
      paramLabel = "N",
      description = "Seed of the random split and of intervals (default: ${DEFAULT-VALUE}).")
  private long seed = 42;

  @Option(
      names = "--test-share",
      paramLabel = "X",
      description = "What is held out, above 0 and below 1 (default: ${DEFAULT-VALUE}).")
  private double share = 0.2;

  @Option(
      names = "--cold-users",
      paramLabel = "FILE",
      description = {
        "Keep these listeners out of training and ask about them alone; what would have been",
        "learned of them is their history at request time."
      })
  private Optional<Path> coldListeners = Optional.empty();

  @Option(
      names = "--cold-items",
      paramLabel = "FILE",
      description = {
        "Keep these tracks' listens out of training and ask for them alone; further tables compare",
        "ways of finding them, and tell what that costs those who look for other tracks."
      })
  private Optional<Path> coldTracks = Optional.empty();

  /** Whether listeners are kept out of training. */
  boolean hasColdListeners() {
    return coldListeners.isPresent();
  }

  long seed() {
    return seed;
  }

  /** The tracks whose listens are kept out of training; empty if there are none. */
  Set<TrackId> coldTracks(Environment environment) {
    return coldTracks
        .map(file -> IdFile.read(file(environment, file), TrackId::new))
        .orElse(Set.of());
  }

  /** Divides into a store that is still empty. */
  Division divide(Environment environment, Store target) {
    if (train.isPresent() != test.isPresent()) {
      throw CommandFailure.usage("--train and --test must be given together");
    }
    if (train.isPresent() && command.commandLine().getParseResult().hasMatchedOption("--split")) {
      throw CommandFailure.usage("--split divides a store; with --train the files are the split");
    }
    if (train.isPresent() && !store.isGiven()) {
      GivenPairs given = given(environment);
      return divide(environment, new PairHistories(given, NoHistories.NONE, false), given, target);
    }
    try (Store all = store.open(environment)) {
      HistorySource source = new StoreHistories(all);
      if (all.describedTracks() == 0) {
        throw CommandFailure.failed(
            "there are no tracks in " + store.url() + " yet: segue import tracks FILE");
      }
      if (train.isEmpty()) {
        return divide(environment, source, splitter(source), target);
      }
      GivenPairs given = given(environment);
      return divide(environment, new PairHistories(given, source, !filesTracksOnly), given, target);
    }
  }

  private Division divide(
      Environment environment, HistorySource source, Splitter splitter, Store target) {
    Splitter hiding = splitter;
    if (coldTracks.isPresent()) {
      hiding = new HiddenTracks(hiding, coldTracks(environment));
    }
    if (coldListeners.isPresent()) {
      hiding =
          new HiddenListeners(
              hiding, IdFile.read(file(environment, coldListeners.get()), ListenerId::new));
    }
    return Division.into(target, source, hiding);
  }

  private GivenPairs given(Environment environment) {
    FileSource trainFile = file(environment, train.orElseThrow());
    FileSource testFile = file(environment, test.orElseThrow());
    return new GivenPairs(
        "given files " + train.get().getFileName() + " and " + test.get().getFileName(),
        PairFile.read(trainFile),
        PairFile.read(testFile));
  }

  private Splitter splitter(HistorySource source) {
    return new NamedSplit(split, "--test-share", share, seed).of(source);
  }

  static FileSource file(Environment environment, Path path) {
    return new FileSource(
        environment.directory().resolve(path), PairFile.TEXT, ReadProgress.SILENT);
  }
}
