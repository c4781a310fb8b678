package io.segue.http.audiomuse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.segue.catalog.Track;
import io.segue.http.foreign.Nearest;
import io.segue.http.foreign.SongIds;
import io.segue.recommend.Answer;
import io.segue.recommend.Basis;
import io.segue.recommend.Query;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Reasons;
import io.segue.rerank.list.ListOptions;
import java.util.List;
import java.util.OptionalInt;

/** Similar tracks, and a path from one to another. A distance is 1 less the similarity: 0 to 1. */
final class TrackCalls {
  private static final int COUNT = 10;
  private static final int STEPS = 25;

  /** Songs of one artist in a list without duplicates. */
  private static final int PER_ARTIST = 3;

  /** Nearest first. */
  ArrayNode similar(Asked asked) {
    Track track = asked.namedTrack();
    Query query = asked.query(asked.count("n", COUNT, 1));
    if (asked.flag("eliminate_duplicates")) {
      query = query.with(query.wishes().with(capped(query.wishes().list())));
    }
    Answer answer =
        asked
            .service()
            .recommender()
            .similar(asked.catalogue().view(), track.id(), query)
            .orElseThrow();
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Nearest nearest : Nearest.to(asked.catalogue().view(), track.id(), answer)) {
      array.add(object(nearest.track()).put("distance", 1 - nearest.similarity()));
    }
    return array;
  }

  /** Both ends, and steps between them; the total is the sum of the distances from step to step. */
  ObjectNode path(Asked asked) {
    Track start = asked.track("start_song_id");
    Track end = asked.track("end_song_id");
    Query query = asked.query(asked.count("max_steps", STEPS, 2));
    List<Track> path =
        asked
            .service()
            .recommender()
            .path(asked.catalogue().view(), start.id(), end.id(), query)
            .tracks()
            .stream()
            .map(RankedTrack::track)
            .toList();
    Reasons reasons = new Reasons(asked.catalogue().view());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("path");
    double total = 0;
    for (int i = 0; i < path.size(); i++) {
      array.add(object(path.get(i)));
      if (i > 0) {
        total += 1 - reasons.similarity(path.get(i - 1).id(), path.get(i).id(), Basis.HYBRID);
      }
    }
    return json.put("total_distance", total);
  }

  private static ListOptions capped(ListOptions list) {
    return list.with(new ListOptions.Caps(OptionalInt.of(PER_ARTIST), list.caps().perAlbum()));
  }

  private static ObjectNode object(Track track) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("item_id", SongIds.of(track))
        .put("title", track.title())
        .put("author", String.join(", ", track.artists()))
        .put("album", track.album().orElse(""));
  }
}
