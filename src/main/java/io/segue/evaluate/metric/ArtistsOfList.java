package io.segue.evaluate.metric;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How many different first artists a list has; a list of tracks without artists has no value. */
final class ArtistsOfList implements ListMetric {
  private final ContentVectors content;

  ArtistsOfList(ContentVectors content) {
    this.content = content;
  }

  @Override
  public String key() {
    return "artists";
  }

  @Override
  public String meaning() {
    return "Artists: how many different first artists a list has.";
  }

  @Override
  public double value(JudgedList list, int k) {
    Set<String> artists = new HashSet<>();
    for (int position = 0; position < list.depth(k); position++) {
      Optional<Track> track = content.track(list.track(position));
      track.stream()
          .flatMap(known -> known.artists().stream().limit(1))
          .map(KeywordForm::of)
          .forEach(artists::add);
    }
    return artists.isEmpty() ? Double.NaN : artists.size();
  }
}
