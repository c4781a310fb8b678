package io.segue.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.Alias;
import io.segue.catalog.DescribedTracks;
import io.segue.catalog.ReleaseDate;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.files.Collected;
import io.segue.files.Format;
import io.segue.files.FormatOptions;
import io.segue.files.MemorySource;
import io.segue.files.UnreadableFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenFormatsTest {
  private static final String MBID = "0f1e2d3c-4b5a-4697-8877-665544332211";
  private static final String MSID = "00112233-4455-4677-8899-aabbccddeeff";
  private static final FormatOptions ANN = new FormatOptions(Map.of(), Optional.of("ann"));

  @ParameterizedTest
  @CsvSource({
    "1500000001, 1500000001000",
    "1500000001.5, 1500000001500",
    "1500000001123, 1500000001123",
    "2021-02-03, 1612310400000",
    "2021-02-03T00:00:01Z, 1612310401000",
    "2021-02-03T01:00:01+01:00, 1612310401000",
    "2021-02-03 00:00:01, 1612310401000"
  })
  void timesAreToldBySizeAndShape(String text, long millis) {
    assertEquals(
        List.of(listen("u", "t", OptionalLong.of(millis), 1)),
        events("user_id,track_id,played_at", "u,t," + text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, after 1970",
    "-5, after 1970",
    "99999999999999, before 3000",
    "yesterday, must be seconds",
    "2021-13-01, must be seconds"
  })
  void impossibleTimesAreRejected(String text, String reason) {
    Collected<DescribedEvent> read =
        read(MemorySource.of("l.csv", "user_id,track_id,played_at", "u,t," + text));
    assertEquals(1, read.rejects().size());
    assertTrue(read.rejects().getFirst().contains(reason), () -> read.rejects().getFirst());
  }

  @Test
  void playlistsAreListenersWithoutTimes() {
    assertEquals(
        List.of(
            listen("p", "t", OptionalLong.empty(), 1),
            listen("p", "s", OptionalLong.of(1_612_310_400_000L), 1)),
        events("playlist_id,track_id,added_on", "p,t,", "p,s,2021-02-03"));
  }

  @Test
  void feedbackIsToldByEventOrByARating() {
    ListenerId u = new ListenerId("u");
    TrackId t = new TrackId("t");
    OptionalDouble none = OptionalDouble.empty();
    OptionalLong never = OptionalLong.empty();
    assertEquals(
        List.of(
            new Feedback(u, t, Feedback.Kind.LOVE, none, never),
            listen("u", "t", never, 3),
            new Feedback(u, t, Feedback.Kind.RATING, OptionalDouble.of(4.5), never)),
        events("user,item_id,event,rating,count", "u,t,Love,,", "u,t,,,3.0", "u,t,,4.5,"));
  }

  @Test
  void contradictionsAreRejected() {
    Collected<DescribedEvent> read =
        read(
            MemorySource.of(
                "l.csv",
                "user,item_id,event,value,plays",
                "u,t,adore,,",
                "u,t,listen,3,",
                "u,t,rating,,",
                "u,t,,,0",
                "u,t,,,1.5",
                ",t,,,"));
    assertEquals(
        List.of(
            "l.csv:2 event must be listen, love, hate, skip or rating: 'adore'",
            "l.csv:3 a listen has no value: 3.0",
            "l.csv:4 a rating must have a value",
            "l.csv:5 plays must be within 1..2147483647: 0",
            "l.csv:6 plays must be a whole number: 1.5",
            "l.csv:7 listener_id must not be empty"),
        read.rejects());
  }

  @Test
  void namesBesideAListenDescribeItsTrack() {
    DescribedEvent told =
        read(MemorySource.of(
                "l.csv",
                "user_id,song_id,listen_count,title,release,artist_name,year",
                "u,t,3,a,b,c,0"))
            .records()
            .getFirst();
    assertEquals(listen("u", "t", OptionalLong.empty(), 3), told.event());
    assertEquals(
        Optional.of(
            Track.builder(new TrackId("t"))
                .title("a")
                .artists(List.of("c"))
                .album(Optional.of("b"))
                .build()),
        told.described());
  }

  @Test
  void hetrecAndTripletsCountPlays() {
    List<Event> expected = List.of(listen("2", "77", OptionalLong.empty(), 12_345));
    assertEquals(expected, events("userID\tartistID\tweight\r", "2\t77\t12345\r"));
    assertEquals(expected, events("2\t77\t12345"));
  }

  @Test
  void ratingsStandBetweenTabsOrBlanks() {
    List<Event> expected =
        List.of(
            rating("1", "b", 4, OptionalLong.of(900_000_000_000L)),
            rating("2", "a", 3.5, OptionalLong.empty()));
    assertEquals(expected, events("1\tb\t4\t900000000", "", " 2  a 3.5\r"));
    Collected<DescribedEvent> read =
        Collected.from(
            ListenFormats.RATINGS,
            FormatOptions.NONE,
            MemorySource.of("r", "1 a", "1 a five", "1 a 5 9 9", "1 a 5 now", "1 a 5"));
    assertEquals(
        List.of(
            "r:1 line must have 3 to 4 words (listener_id, track_id, value, played_at), not 2",
            "r:2 value must be a number: 'five'",
            "r:3 line must have 3 to 4 words (listener_id, track_id, value, played_at), not 5",
            "r:4 played_at must be seconds or milliseconds since 1970 or an ISO date: 'now'"),
        read.rejects());
    assertEquals(List.of(5L), read.lines());
  }

  @Test
  void jsonlIsLikeCsv() {
    assertEquals(
        List.of(listen("u", "t", OptionalLong.of(1_500_000_001_000L), 2)),
        events("{\"user\":\"u\",\"track_id\":\"t\",\"timestamp\":1500000001,\"plays\":2}"));
  }

  @Test
  void listenBrainzDescribesTheTrack() {
    DescribedEvent told =
        listenBrainz(
            "{\"listened_at\":1600000001,\"user_name\":\"bob\",\"track_metadata\":{"
                + "\"track_name\":\"Song\",\"artist_name\":\"A & B\",\"release_name\":\"R\","
                + "\"mbid_mapping\":{\"recording_mbid\":\""
                + MBID.toUpperCase(java.util.Locale.ROOT)
                + "\",\"artists\":[{}]},\"recording_msid\":\""
                + MSID
                + "\",\"additional_info\":{\"isrc\":\"XXABC9912345\",\"duration_ms\":1222.6,"
                + "\"artist_names\":[\"A\",\"B\"],\"tags\":[\"x\"],\"recording_mbid\":\"nonsense\","
                + "\"spotify_id\":\"https://open.spotify.com/track/0123456789abcdefghijkl\"}}}");
    assertEquals(listen("bob", MBID, OptionalLong.of(1_600_000_001_000L), 1), told.event());
    assertEquals(
        Optional.of(
            Track.builder(new TrackId(MBID))
                .title("Song")
                .artists(List.of("A", "B"))
                .album(Optional.of("R"))
                .durationMillis(OptionalInt.of(1223))
                .tags(List.of("x"))
                .aliases(
                    List.of(
                        new Alias("mbid", MBID),
                        new Alias("msid", MSID),
                        new Alias("isrc", "XXABC9912345"),
                        new Alias("spotify", "0123456789abcdefghijkl")))
                .build()),
        told.described());
  }

  @Test
  void listenBrainzFallsBackToMessageIdThenToNames() {
    String names = "\"track_name\":\"a\",\"artist_name\":\"b\"";
    String start = "{\"listened_at\":\"1600000001\",\"track_metadata\":{" + names;
    assertEquals(
        MSID,
        listenBrainz(start + ",\"additional_info\":{\"recording_msid\":\"" + MSID + "\"}}}")
            .event()
            .track()
            .value());
    assertEquals(
        DescribedTracks.idOf("b", "a"),
        listenBrainz(start + ",\"additional_info\":{\"duration_ms\":0}}}").event().track());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"listened_at\":1600000001} ~ track_metadata must not be empty",
        "{\"listened_at\":1600000001,\"track_metadata\":null} ~ track_metadata must not be empty",
        "{\"listened_at\":1600000001,\"track_metadata\":3} ~ track_metadata must be an object",
        "{\"listened_at\":null,\"track_metadata\":{}} ~ listened_at must not be empty",
        "{\"listened_at\":NaN,\"track_metadata\":{}} ~ line is not JSON: at /listened_at",
        "{\"listened_at\":-1,\"track_metadata\":{}} ~ listened_at must be whole seconds",
        "{\"listened_at\":5,\"track_metadata\":{}} ~ listened_at must be whole seconds",
        "{\"listened_at\":1600000001,\"track_metadata\":{\"track_name\":\"x\",\"artist_name\":\" \"}}"
            + " ~ artist_name must not be empty",
        "{\"listened_at\":1600000001,\"track_metadata\":{\"track_name\":\"\",\"artist_name\":\"x\"}}"
            + " ~ track_name must not be empty",
        "{\"listened_at\":1600000001,\"track_metadata\":{\"track_name\":\"x\",\"artist_name\":\"x\","
            + "\"release_name\":20}} ~ release_name must be a string, not a number: 20"
      })
  void badListenBrainzLinesAreRejected(String line, String reason) {
    Collected<DescribedEvent> read =
        Collected.from(
            Format.named(ListenFormats.ALL, "listenbrainz"), ANN, MemorySource.of("l.jsonl", line));
    assertEquals(List.of(), read.records());
    assertTrue(
        read.rejects().getFirst().startsWith("l.jsonl:1 " + reason),
        () -> read.rejects().getFirst());
  }

  @Test
  void listenBrainzNeedsAListenerFromSomewhere() {
    String line =
        "{\"listened_at\":1600000001,"
            + "\"track_metadata\":{\"track_name\":\"x\",\"artist_name\":\"y\"}}";
    UnreadableFileException refused =
        assertThrows(UnreadableFileException.class, () -> read(MemorySource.of("l.jsonl", line)));
    assertEquals("l.jsonl:1 doesn't say who listened; give --listener NAME", refused.getMessage());
    assertEquals("ann", listenBrainz(line).event().listener().value());
  }

  @Test
  void listenersKeepEveryOtherColumn() {
    MemorySource csv = MemorySource.of("p.csv", "user_id,name,age,country", "u,Ann,,SE");
    MemorySource json =
        MemorySource.of(
            "p.jsonl",
            "{\"listener_id\":\"u\",\"name\":\"Ann\",\"attributes\":{\"country\":\"SE\"}}");
    for (MemorySource source : List.of(csv, json)) {
      Collected<Listener> read =
          Collected.from(Format.detect(ListenerFormats.ALL, source), FormatOptions.NONE, source);
      assertEquals(
          List.of(new Listener(new ListenerId("u"), Optional.of("Ann"), Map.of("country", "SE"))),
          read.records());
      assertEquals(List.of(), read.ignored());
    }
  }

  @Test
  void yearsOfDescribedTracksAreKept() {
    DescribedEvent told =
        read(MemorySource.of("l.csv", "user,item_id,title,year", "u,t,a,1999"))
            .records()
            .getFirst();
    assertEquals(Optional.of(new ReleaseDate("1999")), told.described().flatMap(Track::released));
  }

  private static DescribedEvent listenBrainz(String line) {
    MemorySource source = MemorySource.of("l.jsonl", line);
    Collected<DescribedEvent> read =
        Collected.from(Format.detect(ListenFormats.ALL, source), ANN, source);
    assertEquals(List.of(), read.rejects());
    return read.records().getFirst();
  }

  private static List<Event> events(String... lines) {
    Collected<DescribedEvent> read = read(MemorySource.of("l.csv", lines));
    assertEquals(List.of(), read.rejects());
    return read.records().stream().map(DescribedEvent::event).toList();
  }

  private static Collected<DescribedEvent> read(MemorySource source) {
    return Collected.from(Format.detect(ListenFormats.ALL, source), FormatOptions.NONE, source);
  }

  private static Feedback rating(String listener, String track, double value, OptionalLong at) {
    return new Feedback(
        new ListenerId(listener),
        new TrackId(track),
        Feedback.Kind.RATING,
        OptionalDouble.of(value),
        at);
  }

  private static Listen listen(String listener, String track, OptionalLong at, int plays) {
    return new Listen(new ListenerId(listener), new TrackId(track), at, plays);
  }
}
