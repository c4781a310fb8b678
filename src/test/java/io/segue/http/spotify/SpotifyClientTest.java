package io.segue.http.spotify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.neovisionaries.i18n.CountryCode;
import io.segue.http.access.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.ParseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.michaelthelin.spotify.enums.ModelObjectType;
import se.michaelthelin.spotify.exceptions.SpotifyWebApiException;
import se.michaelthelin.spotify.exceptions.detailed.BadRequestException;
import se.michaelthelin.spotify.exceptions.detailed.ForbiddenException;
import se.michaelthelin.spotify.exceptions.detailed.NotFoundException;
import se.michaelthelin.spotify.exceptions.detailed.TooManyRequestsException;
import se.michaelthelin.spotify.exceptions.detailed.UnauthorizedException;
import se.michaelthelin.spotify.model_objects.special.SearchResult;
import se.michaelthelin.spotify.model_objects.specification.AlbumSimplified;
import se.michaelthelin.spotify.model_objects.specification.Artist;
import se.michaelthelin.spotify.model_objects.specification.AudioFeatures;
import se.michaelthelin.spotify.model_objects.specification.Paging;
import se.michaelthelin.spotify.model_objects.specification.Recommendations;
import se.michaelthelin.spotify.model_objects.specification.Track;

/** Somebody else's client, unmodified: {@code spotify-web-api-java}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpotifyClientTest {
  private SpotifyServer server;
  private se.michaelthelin.spotify.SpotifyApi client;

  @BeforeAll
  void start(@TempDir Path directory) {
    server = SpotifyServer.in(directory, 64);
    client = client(server, server.token());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void recommendationsKeepFloorsAndCeilings()
      throws IOException, SpotifyWebApiException, ParseException {
    Recommendations answer =
        client
            .getRecommendations()
            .seed_tracks("t2,t4")
            .seed_genres("jazz")
            .limit(12)
            .market(CountryCode.SE)
            .min_tempo(90f)
            .max_tempo(150f)
            .target_energy(0.3f)
            .build()
            .execute();
    assertEquals(12, answer.getTracks().length);
    assertEquals(3, answer.getSeeds().length);
    assertEquals(ModelObjectType.TRACK, answer.getSeeds()[0].getType());
    assertEquals("t2", answer.getSeeds()[0].getId());
    assertNull(answer.getSeeds()[2].getHref());
    for (var seed : answer.getSeeds()) {
      assertTrue(seed.getInitialPoolSize() > seed.getAfterFilteringSize());
      assertTrue(seed.getAfterRelinkingSize() >= 12);
    }
    String[] ids =
        Arrays.stream(answer.getTracks()).map(track -> track.getId()).toArray(String[]::new);
    for (AudioFeatures features : client.getAudioFeaturesForSeveralTracks(ids).build().execute()) {
      assertTrue(features.getTempo() >= 90 && features.getTempo() <= 150);
    }
  }

  @Test
  void genreSeedsAreTheCataloguesGenres()
      throws IOException, SpotifyWebApiException, ParseException {
    assertArrayEquals(
        new String[] {"jazz", "metal", "odd pop"},
        client.getAvailableGenreSeeds().build().execute());
  }

  @Test
  void tracksComeOneByOneAndTogether() throws IOException, SpotifyWebApiException, ParseException {
    Track track = client.getTrack("t7").build().execute();
    assertEquals("Iron Tide 7", track.getName());
    assertEquals("Foundry 0", track.getArtists()[0].getName());
    assertEquals("Volume 0", track.getAlbum().getName());
    assertEquals(
        5, client.getAlbum(track.getAlbum().getId()).build().execute().getTracks().getTotal());
    Track[] several = client.getSeveralTracks("t7", "nobody", "t8").build().execute();
    assertEquals("t7", several[0].getId());
    assertNull(several[1]);
    assertEquals("t8", several[2].getId());
  }

  @Test
  void idsOfEveryKindLeadBackToTheirTrack()
      throws IOException, SpotifyWebApiException, ParseException {
    for (Track track : client.searchTracks("odd one").limit(50).build().execute().getItems()) {
      assertTrue(Alphanumeric.isAlphanumeric(track.getId()), track.getId());
      assertEquals(track.getName(), client.getTrack(track.getId()).build().execute().getName());
    }
    assertEquals("Odd One 7", client.getTrack(SpotifyServer.ALIAS).build().execute().getName());
  }

  @Test
  void audioFeaturesAreWhole() throws IOException, SpotifyWebApiException, ParseException {
    AudioFeatures features = client.getAudioFeaturesForTrack("t7").build().execute();
    assertEquals(67f, features.getTempo());
    assertEquals(-1, features.getKey());
    assertEquals(4, features.getTimeSignature());
    assertEquals(127_000, features.getDurationMs());
  }

  @Test
  void searchPagesThroughTracksArtistsAndAlbums()
      throws IOException, SpotifyWebApiException, ParseException {
    Paging<Track> first = client.searchTracks("blue stride").limit(3).build().execute();
    Paging<Track> second = client.searchTracks("blue stride").limit(3).offset(3).build().execute();
    assertEquals(150, first.getTotal());
    assertNull(first.getPrevious());
    assertTrue(first.getNext().contains("offset=3"), first.getNext());
    assertEquals(3, second.getItems().length);
    assertTrue(
        Arrays.stream(second.getItems())
            .noneMatch(track -> track.getId().equals(first.getItems()[2].getId())));
    Artist artist = client.searchArtists("quintet 3").build().execute().getItems()[0];
    assertEquals("Quintet 3", artist.getName());
    AlbumSimplified album = client.searchAlbums("volume 7").build().execute().getItems()[0];
    assertEquals("Volume 7", album.getName());
    SearchResult both =
        client.searchItem("quintet 3", "artist,album,track,playlist").build().execute();
    assertEquals("Quintet 3", both.getArtists().getItems()[0].getName());
    assertEquals("Quintet 3", both.getTracks().getItems()[0].getArtists()[0].getName());
    assertEquals(0, both.getPlaylists().getTotal());
  }

  @Test
  void artistsHaveTopTracksAlbumsAndRelatives()
      throws IOException, SpotifyWebApiException, ParseException {
    String id = Ids.ofArtist("Quintet 3");
    Artist artist = client.getArtist(id).build().execute();
    assertEquals("Quintet 3", artist.getName());
    assertArrayEquals(new String[] {"jazz"}, artist.getGenres());
    assertTrue(artist.getFollowers().getTotal() > 0);
    assertEquals(5, client.getArtistsTopTracks(id, CountryCode.SE).build().execute().length);
    assertEquals(1, client.getArtistsAlbums(id).build().execute().getTotal());
    Artist[] related = client.getArtistsRelatedArtists(id).build().execute();
    assertEquals(20, related.length);
    for (Artist other : Arrays.copyOf(related, 5)) {
      assertTrue(other.getName().startsWith("Quintet "), other.getName());
    }
    Artist[] several = client.getSeveralArtists(id, Ids.ofArtist("nobody")).build().execute();
    assertEquals("Quintet 3", several[0].getName());
    assertNull(several[1]);
  }

  @Test
  void albumsHaveTheirTracks() throws IOException, SpotifyWebApiException, ParseException {
    String id = client.getTrack("t100").build().execute().getAlbum().getId();
    assertEquals("Volume 5", client.getAlbum(id).build().execute().getName());
    assertEquals(5, client.getAlbumsTracks(id).build().execute().getItems().length);
    assertEquals("Volume 5", client.getSeveralAlbums(id).build().execute()[0].getName());
  }

  @Test
  void whoeverHasTheTokenSeesTheirTop() throws IOException, SpotifyWebApiException, ParseException {
    Paging<Track> tracks =
        client.getUsersTopTracks().time_range("long_term").limit(5).build().execute();
    assertEquals(5, tracks.getItems().length);
    assertTrue(tracks.getItems()[0].getName().startsWith("Blue Stride"));
    Paging<Artist> artists =
        client.getUsersTopArtists().time_range("long_term").limit(5).build().execute();
    assertTrue(artists.getItems()[0].getName().startsWith("Quintet"));
    assertEquals(
        0, client.getUsersTopTracks().time_range("short_term").build().execute().getTotal());
  }

  @Test
  void errorsAreTyped() {
    assertThrows(NotFoundException.class, () -> client.getTrack("nobody").build().execute());
    assertThrows(NotFoundException.class, () -> client.getArtist("nobody").build().execute());
    assertThrows(NotFoundException.class, () -> client.getAlbum("nobody").build().execute());
    assertThrows(
        NotFoundException.class,
        () -> client.getRecommendations().seed_tracks("nobody").build().execute());
    assertThrows(
        BadRequestException.class,
        () ->
            client
                .getRecommendations()
                .seed_tracks("t1")
                .min_tempo(9f)
                .max_tempo(8f)
                .build()
                .execute());
    assertThrows(BadRequestException.class, () -> client.getRecommendations().build().execute());
    assertThrows(
        UnauthorizedException.class,
        () -> client(server, Secret.generate()).getTrack("t1").build().execute());
    String nobodys = server.newToken("nobodys", Optional.empty());
    assertThrows(
        ForbiddenException.class,
        () -> client(server, nobodys).getUsersTopTracks().build().execute());
  }

  @Test
  void anOverloadedServerSaysWhenToComeBack(@TempDir Path directory) throws IOException {
    try (SpotifyServer small = SpotifyServer.in(directory, 1);
        Socket hanging = new Socket(InetAddress.getLoopbackAddress(), small.port())) {
      sendHead(hanging);
      TooManyRequestsException refusal =
          assertThrows(
              TooManyRequestsException.class,
              () -> client(small, small.token()).getTrack("t1").build().execute());
      assertEquals(1, refusal.getRetryAfter());
      hanging.getOutputStream().write("grant_typ".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aBodyThatEndsEarlyIsABadRequest() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      sendHead(socket);
      socket.getOutputStream().write('g');
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.contains("400 Bad Request"), answer);
      assertTrue(answer.contains("the connection ended within the request"), answer);
    }
  }

  /** Sends a request without its body; "100 Continue" says that its handler waits for it. */
  private static void sendHead(Socket hanging) throws IOException {
    String head =
        """
        POST /api/token HTTP/1.1\r
        Host: x\r
        Content-Length: 9\r
        Expect: 100-continue\r
        Content-Type: application/x-www-form-urlencoded\r
        \r
        """;
    hanging.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    String sign = "HTTP/1.1 100 ";
    byte[] answer = hanging.getInputStream().readNBytes(sign.length());
    assertEquals(sign, new String(answer, StandardCharsets.UTF_8));
  }

  private static se.michaelthelin.spotify.SpotifyApi client(SpotifyServer server, String token) {
    return se.michaelthelin.spotify.SpotifyApi.builder()
        .setScheme("http")
        .setHost("127.0.0.1")
        .setPort(server.port())
        .setAccessToken(token)
        .build();
  }
}
