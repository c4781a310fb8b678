package io.segue.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.files.Collected;
import io.segue.files.Format;
import io.segue.files.FormatOptions;
import io.segue.files.MemorySource;
import io.segue.files.Source;
import io.segue.files.UnreadableFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackFormatsTest {
  private static final String SPOTIFY_HEADER =
      "track_id,title,artists,album,release_date,duration_ms,popularity,genre,subgenre,decade,"
          + "danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,"
          + "liveness,valence,tempo,time_signature";
  private static final String ID = "0123456789abcdefghijkl";

  @Test
  void csvFillsEveryPart() {
    Track track =
        one(
            "t.csv",
            SPOTIFY_HEADER,
            ID
                + ",Sång,A|B,Album,2019-05,200000,61,rock,indie rock,2010,"
                + "0.5,0.6,11,-6.5,1,0.1,0.2,8.9E-05,0.3,0.4,120.5,4");
    assertEquals(
        Track.builder(new TrackId(ID))
            .title("Sång")
            .artists(List.of("A", "B"))
            .album(Optional.of("Album"))
            .released(Optional.of(new ReleaseDate("2019-05")))
            .durationMillis(OptionalInt.of(200_000))
            .popularity(OptionalDouble.of(61))
            .genres(List.of("rock", "indie rock"))
            .features(track.features())
            .build(),
        track);
    assertEquals(12, track.features().values().size());
    assertEquals(OptionalDouble.of(8.9e-5), track.features().value(AudioFeature.INSTRUMENTALNESS));
  }

  @Test
  void emptyCellsAreUnknownAndADecadeWithoutDateIsATag() {
    Track track = one("t.csv", SPOTIFY_HEADER, "a,,,,,0,,,,2010" + ",".repeat(12));
    assertEquals(Track.builder(new TrackId("a")).tags(List.of("2010s")).build(), track);
  }

  @Test
  void spotifyNotesItsIdAsAlias() {
    Collected<Track> read =
        named("spotify", MemorySource.of("t.csv", "track_id,title", ID + ",a", "short,b"));
    assertEquals(List.of(new Alias("spotify", ID)), read.records().getFirst().aliases());
    assertEquals(
        List.of("t.csv:3 spotify must be 22 letters or digits, or the address of a track: 'short'"),
        read.rejects());
  }

  @Test
  void synonymsSecondsYearsAndAliasesAreUnderstood() {
    Track track =
        one(
            "t.tsv",
            "ID\tTrack Name\tArtist Name\tRelease\tYear\tDuration\tTags\tISRC\tRecording MBID\tServer ID",
            "7\ta\tb; c\td\t1999\t61.5\tx|y\txx-abc-99-12345"
                + "\t0F1E2D3C-4B5A-4697-8877-665544332211\t5xYq");
    assertEquals(List.of("b", "c"), track.artists());
    assertEquals(Optional.of(new ReleaseDate("1999")), track.released());
    assertEquals(OptionalInt.of(61_500), track.durationMillis());
    assertEquals(List.of("x", "y"), track.tags());
    assertEquals(
        List.of(
            new Alias("isrc", "XXABC9912345"),
            new Alias("mbid", "0f1e2d3c-4b5a-4697-8877-665544332211"),
            new Alias("server", "5xYq")),
        track.aliases());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "danceability ~ 1.7 ~ danceability must be within 0.0..1.0: 1.7",
        "tempo ~ fast ~ tempo must be a number: 'fast'",
        "release_date ~ 2021-13 ~ release date must be YYYY, YYYY-MM or YYYY-MM-DD: '2021-13'",
        "popularity ~ 101 ~ popularity must be within 0..100: 101.0",
        "duration_ms ~ -1 ~ duration_ms must be within 0..2147483647 milliseconds: -1.0",
        "decade ~ 2014 ~ decade must be a year like 2010: '2014'",
        "isrc ~ x ~ isrc must be 2 letters, 3 letters or digits and 7 digits: 'x'",
        "mbid ~ x ~ mbid must be a UUID: 'x'"
      })
  void aBrokenRuleRejectsTheLine(String column, String value, String reason) {
    Collected<Track> read =
        detected(MemorySource.of("t.csv", "track_id,title," + column, "1,a," + value, "2,b,"));
    assertEquals(List.of("t.csv:2 " + reason), read.rejects());
    assertEquals(List.of(Track.builder(new TrackId("2")).title("b").build()), read.records());
  }

  @Test
  void jsonlTakesArraysObjectsAndFlatKeys() {
    Track track =
        one(
            "t.jsonl",
            "{\"track_id\":\"1\",\"title\":\"a\",\"artists\":[\"b\",\"c; d\"],\"year\":1999,"
                + "\"features\":{\"tempo\":120,\"other\":1},\"energy\":0.5,"
                + "\"aliases\":{\"isrc\":\"XXABC9912345\",\"shop\":\"x 1\"}}");
    assertEquals(
        Track.builder(new TrackId("1"))
            .title("a")
            .artists(List.of("b", "c; d"))
            .released(Optional.of(new ReleaseDate("1999")))
            .features(
                new AudioFeatures(Map.of(AudioFeature.TEMPO, 120.0, AudioFeature.ENERGY, 0.5)))
            .aliases(List.of(new Alias("isrc", "XXABC9912345"), new Alias("shop", "x 1")))
            .build(),
        track);
  }

  @Test
  void hetrecJoinsTagsInAnyOrderOfFiles() {
    StringBuilder uses = new StringBuilder("userID\tartistID\ttagID\tday\tmonth\tyear\n");
    for (int tag = 1; tag <= 12; tag++) {
      uses.append(("9\t1\t" + tag + "\t1\t4\t2009\n").repeat(tag == 12 ? 3 : 1));
    }
    StringBuilder tags = new StringBuilder("tagID\ttagValue\r\n");
    for (int tag = 1; tag <= 12; tag++) {
      tags.append(tag).append("\tétiquette ").append((char) ('a' + tag)).append("\r\n");
    }
    Collected<Track> read =
        detected(
            new MemorySource("user_taggedartists.dat", uses.toString().getBytes(ISO_8859_1)),
            MemorySource.of(
                "artists.dat", "id\tname\turl\tpictureURL", "1\tÁ \"B\"\tu\tp", "2\tC\tu\t"),
            new MemorySource("tags.dat", tags.toString().getBytes(ISO_8859_1)));
    assertEquals(List.of(), read.rejects());
    Track tagged = read.records().getFirst();
    assertEquals("Á \"B\"", tagged.title());
    assertEquals(List.of("Á \"B\""), tagged.artists());
    assertEquals(10, tagged.tags().size());
    assertEquals(List.of("étiquette m", "étiquette b", "étiquette c"), tagged.tags().subList(0, 3));
    assertEquals(List.of(), read.records().get(1).tags());
  }

  @Test
  void hetrecSaysWhichFileIsMissing() {
    Source tags = MemorySource.of("tags.dat", "tagID\ttagValue", "1\tx");
    UnreadableFileException refused =
        assertThrows(UnreadableFileException.class, () -> detected(tags));
    assertEquals("tags.dat needs artists.dat beside it; name both files", refused.getMessage());
  }

  @Test
  void millionSongsDecodeBytesAndKnowWhatIsUnknown() {
    String header =
        ",artist_mbid,artist_name,danceability,duration,energy,key,loudness,mode,release,"
            + "song_hotttnesss,song_id,tempo,time_signature,title,track_id,year";
    Collected<Track> read =
        detected(
            MemorySource.of(
                "m.csv",
                header,
                "0,b'',b'Caf\\xc3\\xa9',0.0,100.25,0.0,0,-9.6,0,b'It\\'s\\\\',nan,b'SO1',0.0,4,"
                    + "\"b\"\"Don't, x\"\"\",b'TR1',0",
                "1,b'',b'a',0.0,NaN,0.0,0,-9.6,0,b'',,b'SO2',0.0,4,b'\\xff',b'TR1',2008"));
    Track track = read.records().getFirst();
    assertEquals("SO1", track.id().value());
    assertEquals(List.of("Café"), track.artists());
    assertEquals(Optional.of("It's\\"), track.album());
    assertEquals("Don't, x", track.title());
    assertEquals(OptionalInt.of(100_250), track.durationMillis());
    assertEquals(Optional.empty(), track.released());
    assertEquals(
        Map.of(
            AudioFeature.KEY, 0.0,
            AudioFeature.LOUDNESS, -9.6,
            AudioFeature.MODE, 0.0,
            AudioFeature.TIME_SIGNATURE, 4.0),
        track.features().values());
    assertEquals(
        List.of("m.csv:3 title must be UTF-8 within its bytes literal: b'\\xff'"), read.rejects());
  }

  @Test
  void aTableWithoutTitlesIsNoCatalogue() {
    assertThrows(
        UnreadableFileException.class,
        () -> detected(MemorySource.of("p.csv", "playlist_id,track_id,added_on", "p,1,")));
  }

  @Test
  void namesTheFormatsThereAre() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Format.named(TrackFormats.ALL, "xls"));
    assertEquals(
        "format must be one of csv, hetrec, jsonl, msd, spotify, not 'xls'", refused.getMessage());
  }

  @Test
  void namesGiveTheSameIdHoweverTheyAreWritten() {
    TrackId id = DescribedTracks.idOf("Björk", "Army of  Me");
    assertEquals(id, DescribedTracks.idOf(" BJO\u0308RK ", "army of me"));
    assertTrue(id.value().matches("name:[0-9a-f]{32}"), id.value());
    assertEquals(false, id.equals(DescribedTracks.idOf("Björk Army", "of Me")));
  }

  @Test
  void spotifyAddressesBecomeIds() {
    assertEquals(
        Aliases.of("spotify", ID),
        Aliases.of("spotify", "https://open.spotify.com/track/" + ID + "?si=1"));
    assertEquals(Aliases.of("spotify", ID), Aliases.of("spotify", "spotify:track:" + ID));
    assertEquals(Optional.empty(), Aliases.wellFormed("mbid", "thismbidisnotvalid"));
  }

  private static Track one(String name, String... lines) {
    Collected<Track> read = detected(MemorySource.of(name, lines));
    assertEquals(List.of(), read.rejects());
    assertEquals(1, read.records().size());
    return read.records().getFirst();
  }

  private static Collected<Track> detected(Source... sources) {
    return Collected.from(Format.detect(TrackFormats.ALL, sources[0]), FormatOptions.NONE, sources);
  }

  private static Collected<Track> named(String key, Source... sources) {
    return Collected.from(Format.named(TrackFormats.ALL, key), FormatOptions.NONE, sources);
  }
}
