package io.segue.recommend.prompt;

import io.segue.catalog.Track;
import io.segue.listening.Preference;
import io.segue.recommend.Evidence;
import io.segue.recommend.RankedTrack;
import io.segue.retrieve.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources that name something of the catalogue. */
final class Catalogue {
  /** Tracks of an artist or album that stand for it when similar ones are looked for. */
  private static final int SEEDS = 20;

  private final Ground ground;
  private final Names names;

  Catalogue(Ground ground, Names names) {
    this.ground = ground;
    this.names = names;
  }

  /** What a source has: of each name in turns, or of all names at once. */
  Found find(Element.Source source) {
    return joins(source)
        ? together(source)
        : Found.inTurns(
            source.names().stream().map(name -> ofName(source, name)).toList(), ground.depth());
  }

  /** Tags and genres are meant together unless {@code or} says otherwise, artists apart. */
  private static boolean joins(Element.Source source) {
    boolean isLabel = source.kind() == Kind.TAG || source.kind() == Kind.GENRE;
    return source.options().contains(Option.AND)
        || (isLabel && !source.options().contains(Option.OR));
  }

  private Found together(Element.Source source) {
    List<Condition> conditions = new ArrayList<>();
    List<String> matched = new ArrayList<>();
    List<String> feedback = new ArrayList<>();
    for (String name : source.names()) {
      Optional<Match> match = names.match(source.kind(), name);
      if (match.isEmpty()) {
        return Found.nothing(unknown(source.kind(), name));
      }
      conditions.add(match.get().condition());
      matched.add(match.get().shown());
      match.get().remark().ifPresent(feedback::add);
    }
    return new Found(tracks(source, conditions), matched, feedback);
  }

  private Found ofName(Element.Source source, String name) {
    if (source.kind() == Kind.TRACK || source.kind() == Kind.SIMILAR) {
      return ofTrack(source, name);
    }
    return names
        .match(source.kind(), name)
        .map(match -> {
          Found found = Found.of(tracks(source, List.of(match.condition())), match.shown());
          return match.remark().map(found::with).orElse(found);
        })
        .orElseGet(() -> Found.nothing(unknown(source.kind(), name)));
  }

  private List<RankedTrack> tracks(Element.Source source, List<Condition> conditions) {
    List<RankedTrack> own = ground.popular(conditions);
    boolean isLabel = source.kind() == Kind.TAG || source.kind() == Kind.GENRE;
    if (isLabel || source.options().contains(Option.NOSIM)) {
      return own;
    }
    List<Evidence> seeds =
        ground.withoutFilter(conditions, SEEDS).stream()
            .map(ranked ->
                new Evidence(ranked.track().id(), new Preference(1, Preference.Opinion.NONE)))
            .toList();
    return inTurns(own, seeds.isEmpty() ? List.of() : ground.suiting(seeds, List.of()));
  }

  private Found ofTrack(Element.Source source, String name) {
    Optional<Track> found = names.track(name);
    if (found.isEmpty()) {
      return Found.nothing(unknown(Kind.TRACK, name));
    }
    Track track = found.get();
    RankedTrack itself = new RankedTrack(1, 1, Map.of("named", 1.0), track);
    List<RankedTrack> tracks = new ArrayList<>();
    if (source.kind() == Kind.TRACK && ground.passes(track.id())) {
      tracks.add(itself);
    }
    if (!source.options().contains(Option.NOSIM)) {
      tracks.addAll(ground.similar(track.id()));
    }
    String shown =
        track.artists().isEmpty()
            ? track.title()
            : track.title() + " by " + String.join(", ", track.artists());
    return Found.of(tracks, shown + " (" + track.id() + ")");
  }

  private List<RankedTrack> inTurns(List<RankedTrack> own, List<RankedTrack> similar) {
    return Interleaving.of(
            List.of(new Interleaving.Queue(own, 1), new Interleaving.Queue(similar, 1)),
            ground.depth())
        .stream()
        .map(Interleaving.Turn::track)
        .toList();
  }

  private static String unknown(Kind kind, String name) {
    return "no " + kind.key() + " '" + name + "'";
  }
}
