package io.segue.recommend.prompt;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.FilterField;
import io.segue.retrieve.Condition;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one filter of the bounds and exclusions of a prompt. */
final class PromptFilter {
  private final Names names;
  private final List<Condition> conditions = new ArrayList<>();
  private final Set<TrackId> excluded = new HashSet<>();

  PromptFilter(Names names) {
    this.names = names;
  }

  /** What has been added, on top of another filter. */
  TrackFilter over(TrackFilter filter) {
    return filter.with(conditions).excluding(excluded);
  }

  /** Adds a bound. */
  Found add(Element.Bound bound) {
    conditions.add(new Condition.Within(bound.field(), bound.min(), bound.max()));
    return new Found(List.of(), List.of(), List.of());
  }

  /** Adds an exclusion, of exactly these names: a guess could keep out what is wanted. */
  Found add(Element.Exclusion exclusion) {
    List<String> matched = new ArrayList<>();
    List<String> feedback = new ArrayList<>();
    for (String name : exclusion.names()) {
      Optional<String> found =
          exclusion.kind() == Kind.TRACK ? excludeTrack(name) : exclude(exclusion.kind(), name);
      found.ifPresentOrElse(
          matched::add,
          () -> feedback.add("no " + exclusion.kind().key() + " '" + name + "' to leave out"));
    }
    return new Found(List.of(), matched, feedback);
  }

  private Optional<String> exclude(Kind kind, String name) {
    List<FilterField> fields =
        Names.fields(kind).stream().filter(field -> names.isExact(field, name)).toList();
    fields.forEach(field -> conditions.add(new Condition.NoneOf(field, List.of(name))));
    return fields.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private Optional<String> excludeTrack(String name) {
    Optional<Track> track = names.exactTrack(name);
    track.ifPresent(found -> excluded.add(found.id()));
    return track.map(found -> found.title() + " (" + found.id() + ")");
  }
}
