package io.segue.recommend.onboarding;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tracks that enough people know to be asked about, most heard first. */
final class Pool {
  /** How many tracks of the upper end of popularity count as recognisable. */
  static final int SIZE = 500;

  private Pool() {}

  /** A track that can be asked about. */
  static final class Known {
    private final Track track;
    private final float[] vector;
    private final double recognised;

    /**
     * A track of the pool.
     *
     * @param vector learned; of length 0 if there is none; not copied
     * @param recognised how probably it is known, relative to the most heard track
     */
    Known(Track track, float[] vector, double recognised) {
      this.track = track;
      this.vector = vector;
      this.recognised = recognised;
    }

    /** All of it. */
    Track track() {
      return track;
    }

    /** What was learned of it; of length 0 if nothing was. Shared, not a copy. */
    float[] vector() {
      return vector;
    }

    /** How probably it is known, relative to the most heard track, 0 to 1. */
    double recognised() {
      return recognised;
    }

    /** What it is an example of: its first genre, or everything without one. */
    String genre() {
      return Pool.genre(track);
    }
  }

  static List<Known> of(View view, List<TrackId> asked) {
    Scope scope = Scope.of(view, TrackFilter.NONE.excluding(new HashSet<>(asked)));
    int[] docIds =
        new PopularRetriever()
            .candidates(scope, SIZE).stream().mapToInt(Candidate::docId).toArray();
    float[][] vectors = view.vectors(Fields.CF, docIds);
    double most = Math.max(1, view.manifest().mostListeners());
    List<Known> pool = new ArrayList<>();
    Set<String> recordings = new HashSet<>();
    for (int i = 0; i < docIds.length; i++) {
      Track track = view.track(docIds[i]);
      if (recordings.add(KeywordForm.of(track.title() + " " + track.artists()))) {
        double recognised = view.number(Fields.LISTENERS, docIds[i]) / most;
        pool.add(new Known(track, vectors[i], Math.min(1, recognised)));
      }
    }
    return pool;
  }

  static String genre(Track track) {
    return track.genres().stream().findFirst().map(KeywordForm::of).orElse("");
  }
}
