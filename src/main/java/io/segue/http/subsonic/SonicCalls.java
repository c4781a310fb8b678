package io.segue.http.subsonic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.http.foreign.Nearest;
import io.segue.recommend.Basis;
import io.segue.recommend.Page;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Reasons;
import io.segue.retrieve.TrackFilter;
import java.util.List;

/** The extension sonicSimilarity: songs with their similarity, and a path between two. */
final class SonicCalls {
  private static final int COUNT = 10;
  private static final int STEPS = 25;

  ObjectNode similar(Asked asked) {
    Track track = asked.song("id");
    int count = asked.parameters().count("count", COUNT, Page.MAX_LIMIT);
    return matches(
        asked,
        count == 0
            ? List.of()
            : Nearest.to(
                asked.catalogue().view(),
                track.id(),
                asked
                    .service()
                    .recommender()
                    .similar(
                        asked.catalogue().view(), track.id(), asked.query(TrackFilter.NONE, count))
                    .orElseThrow()));
  }

  /** Each with its similarity to the first. */
  ObjectNode path(Asked asked) {
    Track start = asked.song("startSongId");
    Track end = asked.song("endSongId");
    int count = asked.parameters().count("count", STEPS, Page.MAX_LIMIT);
    Reasons reasons = new Reasons(asked.catalogue().view());
    List<Nearest> path =
        asked
            .service()
            .recommender()
            .path(
                asked.catalogue().view(),
                start.id(),
                end.id(),
                asked.query(TrackFilter.NONE, Math.max(2, count)))
            .tracks()
            .stream()
            .map(RankedTrack::track)
            .map(track ->
                new Nearest(track, reasons.similarity(start.id(), track.id(), Basis.HYBRID)))
            .toList();
    return matches(asked, path);
  }

  private static ObjectNode matches(Asked asked, List<Nearest> nearest) {
    Entries entries = asked.entries(nearest.stream().map(Nearest::track).toList());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("sonicMatch");
    for (Nearest each : nearest) {
      ObjectNode match = array.addObject();
      match.put("similarity", each.similarity());
      match.set("entry", entries.song(each.track()));
    }
    return json;
  }
}
