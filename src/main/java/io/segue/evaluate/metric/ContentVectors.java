package io.segue.evaluate.metric;

import io.segue.catalog.Track;
import java.util.Optional;

/** Where the content of tracks can be seen; safe for use by many threads. */
@FunctionalInterface
public interface ContentVectors {
  /** The unit vector of a track's content, shared; empty if nothing is known about it. */
  Optional<float[]> vector(int track);

  /** What the catalogue tells about a track; empty if it isn't there. */
  default Optional<Track> track(@SuppressWarnings("unused") int track) {
    return Optional.empty();
  }
}
