package io.segue.cli;

import io.segue.catalog.Track;
import io.segue.index.View;
import io.segue.retrieve.Candidate;
import io.segue.retrieve.PopularRetriever;
import io.segue.retrieve.Scope;
import io.segue.retrieve.TrackFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Three requests to try, made from the most popular track of the live generation. */
final class FirstRequests {
  private FirstRequests() {}

  static List<String> of(View view, String address) {
    List<Candidate> popular =
        new PopularRetriever().candidates(Scope.of(view, TrackFilter.NONE), 1);
    if (popular.isEmpty()) {
      return List.of("The catalogue is empty: segue import tracks FILE, then segue reindex.");
    }
    Track track = view.track(popular.getFirst().docId());
    String id = track.id().value();
    String words = track.artists().isEmpty() ? track.title() : track.artists().getFirst();
    return List.of(
        "Try:",
        "  curl '" + address + "/v1/search?q=" + encoded(words) + "&limit=5'",
        "  curl '" + address + "/v1/tracks/" + encoded(id) + "/similar?limit=5'",
        "  curl -d '{\"history\":[\""
            + id
            + "\"],\"limit\":5}' '"
            + address
            + "/v1/recommendations'");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
