package io.segue.evaluate.metric;

import io.segue.catalog.Track;
import io.segue.rerank.list.Limit;
import io.segue.rerank.list.OneVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * How many tracks of a list are another version of a recording that stands above them; a list of
 * tracks of which the catalogue tells nothing has no value.
 */
final class RepeatedRecordings implements ListMetric {
  private final ContentVectors content;

  RepeatedRecordings(ContentVectors content) {
    this.content = content;
  }

  @Override
  public String key() {
    return "repeats";
  }

  @Override
  public String meaning() {
    return "Repeats: how many tracks of a list are another version of one above them.";
  }

  @Override
  public double value(JudgedList list, int k) {
    List<Track> tracks = new ArrayList<>();
    for (int position = 0; position < list.depth(k); position++) {
      content.track(list.track(position)).ifPresent(tracks::add);
    }
    if (tracks.isEmpty()) {
      return Double.NaN;
    }
    OneVersion versions = new OneVersion(tracks::get, List.of());
    int repeats = 0;
    for (int i = 0; i < tracks.size(); i++) {
      repeats += versions.verdict(i) == Limit.Verdict.NEVER ? 1 : 0;
      versions.chosen(i);
    }
    return repeats;
  }
}
