package io.segue.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.files.DirectoryLock;
import io.segue.files.Leftovers;
import io.segue.index.GenerationBuilder;
import io.segue.index.GenerationManifest;
import io.segue.index.Generations;
import io.segue.store.Store;
import io.segue.train.FactorizationOptions;
import io.segue.train.Model;
import io.segue.train.Models;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue reindex}. */
@Command(
    name = "reindex",
    description = "Build a generation from the store and the newest model, verify and publish it.")
final class ReindexCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Generations to keep for rollback (default: ${DEFAULT-VALUE}).")
  private int keep = 3;

  ReindexCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Generations generations = new Generations(index.path(environment));
    try (DirectoryLock _ = DirectoryLock.acquire(generations.root());
        Store opened = store.open(environment)) {
      Leftovers.remove(generations.root());
      Optional<Model> model = new Models(index.models(environment)).newest();
      if (model.isEmpty()) {
        environment.console().say("no model yet, so without learned vectors: segue train");
      }
      GenerationManifest manifest;
      try (Progress progress = new Progress(environment.console())) {
        manifest =
            new GenerationBuilder(opened, generations, environment.clock())
                .publish(model, noted(model), progress);
      }
      generations.prune(keep);
      report(manifest);
      return 0;
    }
  }

  private static Map<String, String> noted(Optional<Model> model) {
    Map<String, String> options = new TreeMap<>();
    options.put("version", Version.text());
    model.ifPresent(learned -> {
      FactorizationOptions used = learned.options();
      options.put("dimension", Integer.toString(used.dimension()));
      options.put("epochs", Integer.toString(used.epochs()));
      options.put("regularization", Double.toString(used.regularization()));
      options.put("regularization-exponent", Double.toString(used.regularizationExponent()));
      options.put("alpha", Double.toString(used.alpha()));
      options.put("play-weight", used.confidence().weight().name().toLowerCase(Locale.ROOT));
      options.put("half-life-days", Double.toString(used.confidence().halfLifeDays()));
      options.put("dislike", Double.toString(used.confidence().dislike()));
      options.put("solver", used.rows().solver().name().toLowerCase(Locale.ROOT));
      options.put("neighbours", learned.manifest().neighbours());
    });
    return options;
  }

  private void report(GenerationManifest manifest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("generation", manifest.generation());
    json.put("tracks", manifest.tracks());
    json.put("tracks_with_cf", manifest.tracksWithCf());
    json.put("tracks_with_content", manifest.tracksWithContent());
    json.put("change", manifest.changeNumber());
    output.print(
        environment.console(),
        "published "
            + manifest.generation()
            + ": "
            + manifest.tracks()
            + " tracks, "
            + manifest.tracksWithCf()
            + " with a learned vector, "
            + manifest.tracksWithContent()
            + " with a content vector",
        json);
  }
}
