package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TailApiTest {
  private static final String LIST = "/v1/listeners/l4/recommendations?limit=10";

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
  void theDialIsTurnedInQueryAndBody() throws IOException, InterruptedException {
    JsonNode plain = server.ok(LIST).path("tracks");
    assertEquals(plain, server.ok(LIST + "&tail=0").path("tracks"));
    JsonNode turned = server.ok(LIST + "&tail=1").path("tracks");
    assertFalse(plain.equals(turned));
    assertTrue(turned.at("/0/parts/tail").doubleValue() > 0, turned.toString());
    HttpResponse<String> body =
        server.post(
            "/v1/recommendations",
            "{\"history\": [{\"track\": \"t2\"}, {\"track\": \"t8\"}], \"tail\": 1}");
    assertTrue(TownServer.ok(body).at("/tracks/0/parts/tail").doubleValue() > 0, body.body());
  }

  @Test
  void aDrawnTrackTellsItsPropensity() throws IOException, InterruptedException {
    JsonNode tracks = server.ok(LIST + "&explore=0.1").path("tracks");
    for (int rank = 1; rank <= 10; rank++) {
      JsonNode propensity = tracks.get(rank - 1).path("propensity");
      assertEquals(rank == 10, propensity.isNumber(), tracks.toString());
    }
    double propensity = tracks.at("/9/propensity").doubleValue();
    assertTrue(propensity > 0 && propensity < 1, tracks.toString());
    assertEquals(tracks, server.ok(LIST + "&explore=0.1").path("tracks"));
  }

  @Test
  void whatIsOutOfRangeIsRefused() throws IOException, InterruptedException {
    for (String wrong : new String[] {"tail=1.1", "tail=-2", "tail=x", "fresh=-1", "explore=0.6"}) {
      assertEquals(400, server.get(LIST + "&" + wrong).statusCode(), wrong);
    }
  }
}
