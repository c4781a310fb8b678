package io.segue.http.spotify;

import io.segue.http.RequestMutator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedRequestsTest {
  private static final List<String> TARGETS =
      List.of(
          "/v1/recommendations?seed_tracks=t2,t4&seed_genres=jazz&limit=7&min_tempo=90"
              + "&max_energy=0.9&target_popularity=20",
          "/v1/recommendations/available-genre-seeds",
          "/v1/search?q=artist:%22quintet%203%22%20blue&type=track,artist,album&limit=9&offset=3",
          "/v1/tracks/t7",
          "/v1/tracks?ids=t7,t8,spotify:track:t9",
          "/v1/audio-features/t7",
          "/v1/audio-features?ids=t1,t2",
          "/v1/artists/" + Ids.ofArtist("Quintet 3"),
          "/v1/artists/" + Ids.ofArtist("Quintet 3") + "/related-artists",
          "/v1/artists/" + Ids.ofArtist("Foundry 4") + "/top-tracks?market=SE",
          "/v1/albums/" + Ids.ofAlbum(io.segue.Town.track(100)),
          "/v1/me/top/tracks?time_range=long_term&limit=5",
          "/v1/me/top/artists?time_range=short_term&offset=2");

  @Test
  void noRequestMakesTheServerFail(@TempDir Path directory) throws IOException {
    try (SpotifyServer server = SpotifyServer.in(directory, 64)) {
      new RequestMutator(
              MalformedRequestsTest.class,
              List.of("seed_artists=", "&ids=", "0z", "zzzzzzzzzzzzzzzzzzzzzz"))
          .hammer(
              server.port(),
              TARGETS.stream()
                  .map(target ->
                      RequestMutator.Request.get(target, "Authorization: Bearer " + server.token()))
                  .toList());
    }
  }
}
