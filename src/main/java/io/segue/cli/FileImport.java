package io.segue.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.files.FormatOptions;
import io.segue.files.TextOptions;
import io.segue.ingest.ImportOptions;
import io.segue.ingest.ImportSummary;
import io.segue.ingest.Importer;
import io.segue.store.Store;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all imports share: options, progress and report. */
final class FileImport {
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, plain or gzip.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The files' format (default: told from the first line).")
  private @Nullable String format;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = "Reads a field from a column of another name, such as track_id=song.")
  private Map<String, String> columns = new TreeMap<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The files' encoding, such as ISO-8859-1 (default: what the format says).")
  private @Nullable String encoding;

  @Option(
      names = "--listener",
      paramLabel = "ID",
      description = "Whose listens these are, where the file doesn't say.")
  private @Nullable String listener;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "More refused lines stop the import (default: ${DEFAULT-VALUE}).")
  private int maxRejects = 1_000;

  @Option(
      names = "--max-line-bytes",
      paramLabel = "N",
      description = "Longer lines are refused (default: ${DEFAULT-VALUE}).")
  private int maxLineBytes = TextOptions.DEFAULT.maxLineBytes();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where refused lines are listed (default: rejects/KIND.tsv).")
  private @Nullable Path rejects;

  int run(
      Environment environment, String kind, BiFunction<Importer, List<Path>, ImportSummary> work) {
    ImportOptions options = options(environment, kind);
    List<Path> paths = files.stream().map(environment.directory()::resolve).toList();
    ImportSummary summary;
    try (Store opened = store.open(environment);
        Progress progress = new Progress(environment.console())) {
      Importer importer = new Importer(opened::batch, options, new FileBars(progress));
      summary = work.apply(importer, paths);
    }
    report(environment.console(), kind, summary);
    return 0;
  }

  private ImportOptions options(Environment environment, String kind) {
    Path list =
        environment
            .directory()
            .resolve(Optional.ofNullable(rejects).orElse(Path.of("rejects", kind + ".tsv")));
    return new ImportOptions(
        Optional.ofNullable(format),
        new FormatOptions(columns, Optional.ofNullable(listener)),
        new TextOptions(Optional.ofNullable(encoding).map(FileImport::charset), maxLineBytes),
        maxRejects,
        list);
  }

  private void report(Console console, String kind, ImportSummary summary) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("added", summary.added());
    json.put("changed", summary.changed());
    json.put("unchanged", summary.unchanged());
    json.put("lines", summary.lines());
    json.put("rejected", summary.rejected());
    ArrayNode ignored = json.putArray("ignored_columns");
    summary.ignoredColumns().forEach(ignored::add);
    summary.rejects().ifPresent(list -> json.put("rejects", list.toString()));
    if (!summary.ignoredColumns().isEmpty()) {
      console.say("ignored columns: " + String.join(", ", summary.ignoredColumns()));
    }
    summary.rejects().ifPresent(list -> console.say("refused lines are listed in " + list));
    output.print(
        console,
        kind
            + ": "
            + summary.added()
            + " added, "
            + summary.changed()
            + " changed, "
            + summary.unchanged()
            + " unchanged, "
            + summary.rejected()
            + " refused",
        json);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw CommandFailure.usage("--encoding is unknown: " + name);
    }
  }
}
