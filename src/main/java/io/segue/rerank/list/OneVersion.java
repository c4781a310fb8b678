package io.segue.rerank.list;

import io.segue.catalog.Alias;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * One version of a recording: no two tracks that share an ISRC or a MusicBrainz recording, or
 * {@link RecordingTitle} and first artist at durations within {@value #MOST_APART_MILLIS} ms (or
 * unknown ones).
 */
public final class OneVersion implements Limit {
  private static final int BEFORE = -1;
  private static final int MOST_APART_MILLIS = 3_000;
  private static final Set<String> SCHEMES = Set.of("isrc", "mbid");

  private final IntFunction<Track> tracks;
  private final Map<Alias, Integer> recordings = new HashMap<>();
  private final Map<String, List<Noted>> durations = new HashMap<>();

  /** A version in the list; the candidate is -1 if it was there before. */
  private record Noted(int candidate, OptionalInt millis) {}

  /**
   * A limit.
   *
   * @param before tracks that are as good as chosen, such as the seeds of a request
   */
  public OneVersion(IntFunction<Track> tracks, List<Track> before) {
    this.tracks = tracks;
    before.forEach(track -> note(BEFORE, track));
  }

  /** Whether two tracks are versions of one recording. */
  public static boolean same(Track one, Track other) {
    return new OneVersion(_ -> other, List.of(one)).verdict(0) == Verdict.NEVER;
  }

  @Override
  public Verdict verdict(int candidate) {
    return known(tracks.apply(candidate)).isEmpty() ? Verdict.FITS : Verdict.NEVER;
  }

  @Override
  public List<Integer> rivals(int candidate) {
    return known(tracks.apply(candidate)).filter(other -> other != BEFORE).stream().toList();
  }

  @Override
  public String reason() {
    return "other_version";
  }

  @Override
  public void chosen(int candidate) {
    note(candidate, tracks.apply(candidate));
  }

  /** The version of a track that was noted before it. */
  private Optional<Integer> known(Track track) {
    return track.aliases().stream()
        .flatMap(alias -> Optional.ofNullable(recordings.get(alias)).stream())
        .findFirst()
        .or(() ->
            durations.getOrDefault(name(track), List.of()).stream()
                .filter(noted -> near(noted.millis(), track.durationMillis()))
                .map(Noted::candidate)
                .findFirst());
  }

  private void note(int candidate, Track track) {
    track.aliases().stream()
        .filter(alias -> SCHEMES.contains(alias.scheme()))
        .forEach(alias -> recordings.putIfAbsent(alias, candidate));
    if (!track.title().isEmpty() && !track.artists().isEmpty()) {
      durations
          .computeIfAbsent(name(track), _ -> new ArrayList<>())
          .add(new Noted(candidate, track.durationMillis()));
    }
  }

  private static String name(Track track) {
    String artist = track.artists().isEmpty() ? "" : KeywordForm.of(track.artists().getFirst());
    return artist + "\n" + RecordingTitle.of(track.title());
  }

  private static boolean near(OptionalInt one, OptionalInt other) {
    return one.isEmpty()
        || other.isEmpty()
        || Math.abs((long) one.getAsInt() - other.getAsInt()) <= MOST_APART_MILLIS;
  }
}
