package io.segue.ingest;

import io.segue.catalog.TrackFormats;
import io.segue.catalog.TrackId;
import io.segue.files.FileSource;
import io.segue.files.Format;
import io.segue.files.ReadProgress;
import io.segue.files.Source;
import io.segue.files.UnreadableFileException;
import io.segue.listening.DescribedEvent;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenFormats;
import io.segue.listening.ListenerFormats;
import io.segue.store.Batch;
import io.segue.store.Batch.Effect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Imports files into the store: all of them in one transaction, or nothing. Memory doesn't grow
 * with the files.
 *
 * <p>Every import throws {@link UnreadableFileException} if a file as a whole can't be used, {@link
 * TooManyRejectsException} if too many of its lines can't, and {@link IllegalArgumentException} if
 * the options make no sense; the store is then as before.
 */
public final class Importer {
  private final Supplier<Batch> batches;
  private final ImportOptions options;
  private final ReadProgress progress;

  public Importer(Supplier<Batch> batches, ImportOptions options, ReadProgress progress) {
    this.batches = batches;
    this.options = options;
    this.progress = progress;
  }

  public ImportSummary importTracks(List<Path> files) {
    return run(sources(files), TrackFormats.ALL, Batch::put);
  }

  /** Imports listens and feedback, of known and unknown listeners and tracks. */
  public ImportSummary importListens(List<Path> files) {
    return run(sources(files), ListenFormats.ALL, Importer::add);
  }

  public ImportSummary importListeners(List<Path> files) {
    return run(sources(files), ListenerFormats.ALL, Batch::put);
  }

  private List<Source> sources(List<Path> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("an import needs at least one file");
    }
    return files.stream()
        .<Source>map(file -> new FileSource(file, options.text(), progress))
        .toList();
  }

  private <T> ImportSummary run(
      List<Source> sources, List<Format<T>> formats, BiFunction<Batch, T, Effect> write) {
    Map<Format<T>, List<Source>> plan = plan(sources, formats);
    try (RejectsFile rejects = new RejectsFile(options.rejects());
        Batch batch = batches.get()) {
      Tally<T> tally = new Tally<>(record -> write.apply(batch, record), rejects, options);
      plan.forEach((format, group) -> format.reader().apply(options.meaning()).read(group, tally));
      batch.commit();
      return tally.summary();
    }
  }

  /** Groups files by format, because some formats spread over several files. */
  private <T> Map<Format<T>, List<Source>> plan(List<Source> sources, List<Format<T>> formats) {
    Optional<Format<T>> named = options.format().map(key -> Format.named(formats, key));
    Map<Format<T>, List<Source>> plan = new LinkedHashMap<>();
    for (Source source : sources) {
      source.open(StandardCharsets.UTF_8).close();
      Format<T> format = named.orElseGet(() -> Format.detect(formats, source));
      plan.computeIfAbsent(format, _ -> new ArrayList<>()).add(source);
    }
    return plan;
  }

  private static Effect add(Batch batch, DescribedEvent told) {
    return batch.add(
        told.described().map(track -> of(batch.resolve(track), told.event())).orElse(told.event()));
  }

  private static Event of(TrackId track, Event event) {
    return switch (event) {
      case Listen(var listener, _, var at, var plays) -> new Listen(listener, track, at, plays);
      case Feedback(var listener, _, var kind, var value, var at) ->
          new Feedback(listener, track, kind, value, at);
    };
  }
}
