package io.segue.ingest;

import io.segue.files.Place;
import io.segue.files.ReadSummary;
import io.segue.files.RecordSink;
import io.segue.store.Batch.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes records, counts what that did and lists what is refused. */
final class Tally<T> implements RecordSink<T> {
  private static final int SHOWN_REASONS = 3;

  private final Function<T, Effect> write;
  private final RejectsFile rejects;
  private final ImportOptions options;
  private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
  private final List<String> firstReasons = new ArrayList<>();
  private final TreeSet<String> ignored = new TreeSet<>();
  private long rejected;
  private long lines;

  Tally(Function<T, Effect> write, RejectsFile rejects, ImportOptions options) {
    this.write = write;
    this.rejects = rejects;
    this.options = options;
  }

  @Override
  public void accept(T record, Place place) {
    effects.merge(write.apply(record), 1L, Long::sum);
  }

  @Override
  public void reject(Place place, String reason, String excerpt) {
    rejects.add(place, reason, excerpt);
    rejected++;
    if (firstReasons.size() < SHOWN_REASONS) {
      firstReasons.add(place + ": " + reason);
    }
    if (rejected > options.maxRejects()) {
      throw new TooManyRejectsException(options.maxRejects(), options.rejects(), firstReasons);
    }
  }

  @Override
  public void finished(ReadSummary summary) {
    lines += summary.lines();
    ignored.addAll(summary.ignored());
  }

  ImportSummary summary() {
    return new ImportSummary(
        effects.getOrDefault(Effect.ADDED, 0L),
        effects.getOrDefault(Effect.CHANGED, 0L),
        effects.getOrDefault(Effect.UNCHANGED, 0L),
        lines,
        rejected,
        Collections.unmodifiableSortedSet(new TreeSet<>(ignored)),
        rejects.path());
  }
}
