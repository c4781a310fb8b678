package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Radio from prompts and playlists over a real connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RadioApiTest {
  private TownServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = TownServer.start(directory);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aPromptIsPlayedAndAccountedFor() throws IOException, InterruptedException {
    JsonNode answer =
        server.ok(
            "/v1/radio/prompt?mode=easy&limit=12&listener=l4&prompt="
                + TownServer.encoded("artist:(quintet 4):2 #metal recs:me tempo:..150 -#live"));
    assertEquals("prompt", answer.path("strategy").textValue());
    assertEquals(12, answer.path("tracks").size());
    assertEquals(5, answer.path("elements").size());
    assertEquals(6, answer.at("/elements/0/given").intValue());
    assertEquals("no tag 'metal', but a genre", answer.at("/feedback/0").textValue());
    assertEquals(0, answer.at("/tracks/0/element").intValue());
  }

  @Test
  void aMistakeIsShownWithItsColumn() throws IOException, InterruptedException {
    HttpResponse<String> response =
        server.get("/v1/radio/prompt?prompt=" + TownServer.encoded("#pop tempo:fast"));
    assertEquals(400, response.statusCode());
    JsonNode error = TownServer.json(response).path("error");
    assertEquals("prompt", error.path("parameter").textValue());
    assertTrue(error.path("rule").textValue().startsWith("column 12: tempo takes"), error + "");
    assertEquals(400, server.get("/v1/radio/prompt").statusCode());
    assertEquals(400, server.get("/v1/radio/prompt?prompt=a&mode=odd").statusCode());
    assertEquals(400, server.get("/v1/radio/prompt?prompt=a&listener=%20x").statusCode());
  }

  @Test
  void everyRankingComesAsAPlaylist() throws IOException, InterruptedException {
    for (String path :
        new String[] {
          "/v1/search?q=iron&",
          "/v1/tracks/t7/similar?",
          "/v1/listeners/l1/recommendations?",
          "/v1/radio/prompt?prompt=%23metal&"
        }) {
      HttpResponse<String> m3u = server.get(path + "format=m3u&limit=3");
      assertEquals(200, m3u.statusCode(), m3u.body());
      assertTrue(m3u.headers().firstValue("Content-Type").orElse("").startsWith("audio/x-mpegurl"));
      assertTrue(m3u.body().startsWith("#EXTM3U\n#PLAYLIST:"), m3u.body());
      assertEquals(3, m3u.body().lines().filter(line -> line.startsWith("#EXTINF:")).count());
      HttpResponse<String> jspf = server.get(path + "format=jspf&limit=3");
      assertEquals(3, TownServer.json(jspf).at("/playlist/track").size());
      assertEquals(400, server.get(path + "format=xspf").statusCode());
    }
  }

  @Test
  void acceptChoosesTheFormatToo() throws IOException, InterruptedException {
    HttpResponse<String> response = server.get("/v1/search?q=iron", "audio/mpegurl");
    assertTrue(response.body().startsWith("#EXTM3U"), response.body());
    assertTrue(server.get("/v1/search?q=iron&format=json", "audio/mpegurl").body().startsWith("{"));
  }
}
