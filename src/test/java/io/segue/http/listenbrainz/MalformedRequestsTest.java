package io.segue.http.listenbrainz;

import io.segue.catalog.EntityIds;
import io.segue.catalog.TrackId;
import io.segue.http.RequestMutator;
import io.segue.http.RequestMutator.Request;
import io.segue.http.access.Openness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedRequestsTest {
  private static final String TRACK = EntityIds.ofTrack(new TrackId("t7")).toString();
  private static final String ARTIST = EntityIds.ofArtist("Quintet 3").toString();
  private static final List<String> TARGETS =
      List.of(
          "/1/validate-token",
          "/1/latest-import?user_name=bob",
          "/1/user/l2/listens?min_ts=1400000000&max_ts=1500000000&count=7",
          "/1/user/l2/listen-count",
          "/1/user/bob/playing-now",
          "/1/user/l2/similar-users",
          "/1/user/l2/similar-to/l4",
          "/1/feedback/user/bob/get-feedback?score=1&count=5&offset=1&metadata=true",
          "/1/user/bob/do-not-recommend?count=5&offset=0",
          "/1/cf/recommendation/user/l2/recording?count=9&offset=3&artist_type=top",
          "/1/popularity/top-recordings-for-artist/" + ARTIST,
          "/1/lb-radio/tags?tag=jazz&tag=Live&operator=OR&pop_begin=20&pop_end=80&count=9",
          "/1/lb-radio/artist/" + ARTIST + "?mode=medium&max_similar_artists=4",
          "/1/explore/lb-radio?prompt=%23jazz%20artist:(quintet%203)::nosim&mode=easy",
          "/similar-recordings/json?recording_mbids=" + TRACK + "&algorithm=x");
  private static final List<String> BODIES =
      List.of(
          "/1/submit-listens {\"listen_type\":\"single\",\"payload\":[{\"listened_at\":1443521965,"
              + "\"track_metadata\":{\"artist_name\":\"Quintet 3\",\"track_name\":\"Blue Stride 34\","
              + "\"release_name\":\"Volume 1\",\"additional_info\":{\"recording_mbid\":\""
              + TRACK
              + "\",\"artist_mbids\":[\""
              + ARTIST
              + "\"],\"tags\":[\"a\"],\"duration_ms\":222000,\"isrc\":\"GBAYE0000351\"}}}]}",
          "/1/submit-listens?return_msid=true {\"listen_type\":\"playing_now\",\"payload\":["
              + "{\"track_metadata\":{\"artist_name\":\"x\",\"track_name\":\"y\"}}]}",
          "/1/submit-listens {\"listen_type\":\"import\",\"payload\":[{\"listened_at\":1443521965,"
              + "\"track_metadata\":{\"artist_name\":\"a\",\"track_name\":\"b\"}},"
              + "{\"listened_at\":\"1443521966\",\"track_metadata\":{\"artist_name\":\"c\","
              + "\"track_name\":\"d\"}}]}",
          "/1/delete-listen {\"listened_at\":1443521965,\"recording_msid\":\"" + TRACK + "\"}",
          "/1/feedback/recording-feedback {\"recording_mbid\":\"" + TRACK + "\",\"score\":1}",
          "/1/recommendation/feedback/submit {\"recording_mbid\":\""
              + TRACK
              + "\",\"rating\":\"love\"}",
          "/1/do-not-recommend/add {\"entity\":\"artist\",\"entity_mbid\":\""
              + ARTIST
              + "\",\"until\":1999999999}",
          "/1/do-not-recommend/remove {\"entity\":\"artist\",\"entity_mbid\":\"" + ARTIST + "\"}",
          "/1/popularity/recording {\"recording_mbids\":[\"" + TRACK + "\"]}",
          "/1/popularity/artist {\"artist_mbids\":[\"" + ARTIST + "\"]}",
          "/1/popularity/release-group {\"release_group_mbids\":[\"" + ARTIST + "\"]}");

  @Test
  void noRequestMakesTheServerFail(@TempDir Path directory) throws IOException {
    try (BrainzServer server = BrainzServer.in(directory, Openness.NONE, Integer.MAX_VALUE)) {
      String header = "Authorization: Token " + server.token();
      new RequestMutator(
              MalformedRequestsTest.class,
              List.of("\"listen_type\":", "\"payload\":[{}]", "prompt=", "-1,", TRACK, "\u0000"))
          .hammer(
              server.port(),
              Stream.concat(
                      TARGETS.stream().map(target -> Request.get(target, header)),
                      BODIES.stream()
                          .map(text -> text.split(" ", 2))
                          .map(parts -> new Request("POST", parts[0], header, parts[1])))
                  .toList());
    }
  }
}
