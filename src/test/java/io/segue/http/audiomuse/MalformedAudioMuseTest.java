package io.segue.http.audiomuse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.http.access.Openness;
import io.segue.http.foreign.BrokenRequests;
import io.segue.http.foreign.LibraryServer;
import io.segue.store.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request makes the server fail, or show its insides. */
class MalformedAudioMuseTest {
  private static final List<String> TARGETS =
      List.of(
          "/api/similar_tracks?item_id=t7&n=8&eliminate_duplicates=true&radius_similarity=false",
          "/api/similar_tracks?item_id=x&title=Blue+Stride+4&artist=Quintet+0&n=3",
          "/api/find_path?start_song_id=t7&end_song_id=t8&max_steps=6&path_fix_size=false",
          "/api/similar_artists?artist=Quintet+3&n=3&include_component_matches=true",
          "/AudioMuseAI/info",
          "/AudioMuseAI/health",
          "/AudioMuseAI/similar_tracks?item_id=t7",
          "/AudioMuseAI/find_path?start_song_id=t7&end_song_id=t9");

  @Test
  void noRequestMakesTheServerFail(@TempDir Path directory) throws IOException {
    try (LibraryServer server = LibraryServer.in(directory, Openness.NONE)) {
      String token = server.token(Scope.READ, Optional.empty(), Optional.empty());
      Map<String, Integer> statuses =
          new BrokenRequests(getClass(), TARGETS, "Authorization: Bearer " + token)
              .statuses(server.port());
      assertTrue(
          statuses.getOrDefault("200", 0) > BrokenRequests.REQUESTS / 5, statuses.toString());
    }
  }
}
