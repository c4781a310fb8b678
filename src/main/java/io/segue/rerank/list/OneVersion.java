package io.segue.rerank.list;

import io.segue.catalog.Alias;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * One version of a recording: no two tracks that share an ISRC or a MusicBrainz recording, or
 * {@link RecordingTitle} and first artist at durations within {@value #MOST_APART_MILLIS} ms (or
 * unknown ones).
 */
public final class OneVersion implements Limit {
  private static final int MOST_APART_MILLIS = 3_000;
  private static final Set<String> SCHEMES = Set.of("isrc", "mbid");

  private final IntFunction<Track> tracks;
  private final Set<Alias> recordings = new HashSet<>();
  private final Map<String, List<OptionalInt>> durations = new HashMap<>();

  /**
   * A limit.
   *
   * @param before tracks that are as good as chosen, such as the seeds of a request
   */
  public OneVersion(IntFunction<Track> tracks, List<Track> before) {
    this.tracks = tracks;
    before.forEach(this::note);
  }

  /** Whether two tracks are versions of one recording. */
  public static boolean same(Track one, Track other) {
    return new OneVersion(_ -> other, List.of(one)).verdict(0) == Verdict.NEVER;
  }

  @Override
  public Verdict verdict(int candidate) {
    Track track = tracks.apply(candidate);
    boolean isKnown =
        track.aliases().stream().anyMatch(recordings::contains)
            || durations.getOrDefault(name(track), List.of()).stream()
                .anyMatch(duration -> near(duration, track.durationMillis()));
    return isKnown ? Verdict.NEVER : Verdict.FITS;
  }

  @Override
  public String reason() {
    return "other_version";
  }

  @Override
  public void chosen(int candidate) {
    note(tracks.apply(candidate));
  }

  private void note(Track track) {
    track.aliases().stream()
        .filter(alias -> SCHEMES.contains(alias.scheme()))
        .forEach(recordings::add);
    if (!track.title().isEmpty() && !track.artists().isEmpty()) {
      durations.computeIfAbsent(name(track), _ -> new ArrayList<>()).add(track.durationMillis());
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
