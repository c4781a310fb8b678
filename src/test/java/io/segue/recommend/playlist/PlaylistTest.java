package io.segue.recommend.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.catalog.Alias;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.recommend.Answer;
import io.segue.recommend.InvalidRequestException;
import io.segue.recommend.Page;
import io.segue.recommend.RankedTrack;
import io.segue.recommend.Strategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlaylistTest {
  private static final String MBID = "12345678-1234-1234-1234-123456789abc";

  @Test
  void m3uHasALineOfWordsAndALineOfPlaceForEachTrack() {
    assertEquals(
        """
        #EXTM3U
        #PLAYLIST:Evening
        #EXTINF:201,Nadia Okonedo, Quintet 4 - Night Ferry
        #EXTALB:Harbour
        ./#1/night ferry.mp3
        #EXTINF:-1,b c
        segue:track:b%20c
        """,
        m3u("Evening", nightFerry(), Track.builder(new TrackId("b c")).build()));
  }

  @Test
  void noTitleCanAddALine() {
    Track sly =
        Track.builder(new TrackId("sly"))
            .title("A\r\nhttp://evil.example/x\u2028#EXTINF:1,B\u0085C\tD")
            .build();
    String text = m3u("x\n#EXTM3U", sly);
    assertEquals(4, text.lines().count(), text);
    assertEquals(4, text.split("[\\n\\r\\u0085\\u2028]").length, text);
    assertTrue(text.contains("#EXTINF:-1,A http://evil.example/x #EXTINF:1,B C D\n"), text);
  }

  @Test
  void jspfFollowsXspfAndListenBrainz() throws IOException {
    JsonNode list =
        new ObjectMapper()
            .readTree(
                new Playlist("E\"vening\n", answer(nightFerry()))
                    .in(PlaylistFormat.JSPF)
                    .orElseThrow())
            .path("playlist");
    assertEquals("E\"vening\n", list.path("title").textValue());
    JsonNode track = list.at("/track/0");
    assertEquals(
        "https://musicbrainz.org/recording/" + MBID, track.at("/identifier/0").textValue());
    assertEquals("Night Ferry", track.path("title").textValue());
    assertEquals("Nadia Okonedo, Quintet 4", track.path("creator").textValue());
    assertEquals("Harbour", track.path("album").textValue());
    assertEquals(201_400, track.path("duration").intValue());
    assertEquals("#1/night ferry.mp3", track.at("/location/0").textValue());
    assertEquals(
        "a",
        track
            .path("extension")
            .path("https://musicbrainz.org/doc/jspf#track")
            .at("/additional_metadata/segue_id")
            .textValue());
  }

  @Test
  void theFormatIsNamedOrAccepted() {
    assertEquals(PlaylistFormat.M3U, PlaylistFormat.ofKey("m3u"));
    assertThrows(InvalidRequestException.class, () -> PlaylistFormat.ofKey("M3U8"));
    assertEquals(PlaylistFormat.JSON, PlaylistFormat.ofAccept(""));
    assertEquals(PlaylistFormat.JSON, PlaylistFormat.ofAccept("text/html,*/*;q=0.8"));
    assertEquals(
        PlaylistFormat.M3U,
        PlaylistFormat.ofAccept("application/json;q=0.5, Audio/X-MPEGURL ; q=0.9"));
    assertEquals(PlaylistFormat.JSPF, PlaylistFormat.ofAccept("application/jspf+json"));
    assertEquals(PlaylistFormat.JSON, PlaylistFormat.ofAccept("audio/mpegurl;q=0"));
    assertEquals(PlaylistFormat.JSON, PlaylistFormat.ofAccept(";;q=,,q=9"));
  }

  private static Track nightFerry() {
    return Track.builder(new TrackId("a"))
        .title("Night Ferry")
        .artists(List.of("Nadia Okonedo", "Quintet 4"))
        .album(Optional.of("Harbour"))
        .durationMillis(OptionalInt.of(201_400))
        .aliases(List.of(new Alias("mbid", MBID), new Alias("path", "#1/night ferry.mp3")))
        .build();
  }

  private static String m3u(String title, Track... tracks) {
    return new Playlist(title, answer(tracks)).in(PlaylistFormat.M3U).orElseThrow();
  }

  private static Answer answer(Track... tracks) {
    List<RankedTrack> ranked = new ArrayList<>();
    for (Track track : tracks) {
      ranked.add(new RankedTrack(ranked.size() + 1, 1, Map.of(), track));
    }
    return new Answer(
        new Answer.Origin("g000001", 1, "test"),
        Strategy.HYBRID,
        "a reason",
        false,
        new Page(0, 10),
        ranked);
  }
}
