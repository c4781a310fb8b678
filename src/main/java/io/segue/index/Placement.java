package io.segue.index;

import io.segue.catalog.Track;
import io.segue.train.Projection;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the place of tracks that nobody heard among what a generation learned. */
final class Placement {
  private final Optional<Projection> projection;

  Placement(Optional<Projection> projection) {
    this.projection = projection;
  }

  /**
   * What is known about a track.
   *
   * @param learned what training left of it, if it saw the track
   */
  LearnedTrack of(View view, Track track, Optional<LearnedTrack> learned) {
    OptionalInt ordinal = learned.map(LearnedTrack::ordinal).orElse(OptionalInt.empty());
    Optional<float[]> vector = projection.flatMap(projected -> projected.unheard(track));
    if (learned.flatMap(LearnedTrack::neighbours).isPresent()) {
      return new LearnedTrack(
          ordinal, vector, learned.flatMap(LearnedTrack::neighbours), Optional.empty());
    }
    Optional<Proxies> proxies = Proxies.of(view, track);
    return new LearnedTrack(
        ordinal,
        vector,
        proxies.flatMap(found -> found.neighbours(view.neighbours())),
        proxies.map(Proxies::shares));
  }
}
