package io.segue.http.spotify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Valid requests, broken at random and sent as they are, past any client that would refuse to: no
 * failure of the server, and no trace of its insides. {@code -Dsegue.requests=10000} sends more.
 */
class MalformedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("segue.requests", 300);
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})[\\s\\S]*");
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
  private static final List<String> PIECES =
      List.of(
          "%",
          "%00",
          "%ff%fe",
          "%2F",
          "%F0%9F%98%80",
          "\u00e4",
          "&",
          "=",
          ",",
          ":",
          "\"",
          "(",
          "*",
          "~9",
          "-1",
          "0",
          "99999999999999999999",
          "NaN",
          "1e309",
          "null",
          "[]",
          "{}",
          "../",
          "//",
          "?",
          "limit=",
          "&limit=50",
          "seed_artists=",
          "&ids=",
          "0z",
          "zzzzzzzzzzzzzzzzzzzzzz",
          "+",
          "%0d%0a",
          "AND",
          "OR NOT",
          "year:0-9999",
          "\u202e",
          "'",
          "<",
          "\\",
          "a".repeat(700));

  private final SplittableRandom random = Seed.random(MalformedRequestsTest.class);

  @Test
  void noRequestMakesTheServerFail(@TempDir Path directory) throws IOException {
    TreeMap<String, Integer> statuses = new TreeMap<>();
    try (SpotifyServer server = SpotifyServer.in(directory, 64)) {
      for (int i = 0; i < REQUESTS; i++) {
        String request = request(server.token());
        String response = exchange(server.port(), request);
        String place = "request " + i + " of seed " + Seed.value() + ":\n" + request;
        assertTrue(STATUS.matcher(response).matches(), place + "\n" + response);
        String status = response.substring(9, 12);
        statuses.merge(status, 1, Integer::sum);
        assertTrue(status.charAt(0) < '5', place + "\n" + response);
        assertTrue(response.contains("application/json"), place + "\n" + response);
        assertTrue(
            !response.contains("\tat ") && !response.contains("Exception"), place + response);
      }
    }
    assertTrue(statuses.getOrDefault("200", 0) > REQUESTS / 20, statuses.toString());
    assertEquals(
        REQUESTS, statuses.values().stream().mapToInt(Integer::intValue).sum(), "all answered");
  }

  private String request(String token) {
    String target = TARGETS.get(random.nextInt(TARGETS.size()));
    String header = "Authorization: Bearer " + token;
    int mutations = random.nextInt(4);
    for (int i = 0; i < mutations; i++) {
      if (random.nextInt(12) == 0) {
        header = mutated(header).replace("\n", "").replace("\r", "");
      } else {
        target = mutated(target);
      }
    }
    String method = random.nextInt(20) == 0 ? "POST" : random.nextInt(40) == 0 ? "QUERY" : "GET";
    return method
        + " "
        + target.replace(" ", "%20")
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
        + header
        + "\r\n\r\n";
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length());
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, Math.max(1, at));
      case 1 ->
          text.substring(0, Math.max(1, at)) + text.substring(Math.min(text.length(), at + 3));
      case 2 -> text + text.substring(at);
      case 3 -> {
        int equals = text.indexOf('=', at);
        yield equals < 0 ? text + piece : text.substring(0, equals + 1) + piece;
      }
      default -> text.substring(0, at) + piece + text.substring(at);
    };
  }

  private static String exchange(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
