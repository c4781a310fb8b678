package io.segue.http.subsonic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.http.access.Openness;
import io.segue.http.foreign.BrokenRequests;
import io.segue.http.foreign.LibraryServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request makes the server fail, or show its insides. */
class MalformedSubsonicTest {
  private static final List<String> TARGETS =
      List.of(
          "/rest/ping.view?u=l2&v=1.16.1&c=x&f=json",
          "/rest/getOpenSubsonicExtensions?f=jsonp&callback=a",
          "/rest/getSong?id=t7&u=l2&p=enc:6c32&v=1.16.1",
          "/rest/getSimilarSongs?id=t7&count=9&u=l2&t=0123456789abcdef&s=abc",
          "/rest/getSimilarSongs2.view?id=ar-cXVpbnRldCAz&count=9&f=json",
          "/rest/getTopSongs?artist=quintet+3&count=5&f=json",
          "/rest/search3?query=blue&songCount=4&songOffset=2&artistCount=3&albumCount=2&f=json",
          "/rest/search3?query=&songCount=4&songOffset=2&artistOffset=3&albumOffset=2",
          "/rest/getSonicSimilarTracks?id=t7&count=4",
          "/rest/findSonicPath?startSongId=t7&endSongId=t8&count=5&f=json",
          "/rest/scrobble?id=t7&time=1700000000000&submission=true&u=l2",
          "/rest/star?id=t7&id=t9&u=l2",
          "/rest/setRating?id=t7&rating=4&u=l2",
          "/rest/getNowPlaying?apiKey=abc");

  @Test
  void noRequestMakesTheServerFail(@TempDir Path directory) throws IOException {
    try (LibraryServer server = LibraryServer.in(directory, Openness.WRITE)) {
      Map<String, Integer> statuses =
          new BrokenRequests(getClass(), TARGETS, "Accept: */*").statuses(server.port());
      assertTrue(
          statuses.getOrDefault("200", 0) > BrokenRequests.REQUESTS / 2, statuses.toString());
    }
  }
}
