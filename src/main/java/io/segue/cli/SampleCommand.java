package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.segue.sample.SampleOptions;
import io.segue.sample.SampleSize;
import io.segue.sample.SampleSummary;
import io.segue.sample.SampleWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue sample}. */
@Command(
    name = "sample",
    description = "Generate a believable catalogue with listeners, as files to import.")
final class SampleCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("data/sample");

  @Option(names = "--tracks", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int tracks = SampleSize.STANDARD.tracks();

  @Option(names = "--artists", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int artists = SampleSize.STANDARD.artists();

  @Option(names = "--listeners", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int listeners = SampleSize.STANDARD.listeners();

  @Option(names = "--listens", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int listens = SampleSize.STANDARD.listens();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same files (default: ${DEFAULT-VALUE}).")
  private long seed = SampleOptions.STANDARD.seed();

  SampleCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path target = environment.directory().resolve(directory);
    SampleOptions options =
        new SampleOptions(
            new SampleSize(tracks, artists, listeners, listens),
            seed,
            SampleOptions.STANDARD.lastDay());
    SampleSummary summary = new SampleWriter(options).write(target);
    output.print(
        environment.console(),
        "wrote "
            + summary.tracks()
            + " tracks, "
            + summary.listeners()
            + " listeners, "
            + summary.listens()
            + " listens to "
            + directory,
        JsonNodeFactory.instance
            .objectNode()
            .put("directory", target.toString())
            .put("tracks", summary.tracks())
            .put("listeners", summary.listeners())
            .put("listens", summary.listens())
            .put("skips", summary.skips())
            .put("loves", summary.loves()));
    return 0;
  }
}
