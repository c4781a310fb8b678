package io.segue.http.spotify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  private final SplittableRandom random = Seed.random(IdsTest.class);

  @Test
  void alphanumericIdsPassThrough() {
    for (String id : List.of("t1", "4uLU6hMCjMI75M1A2tKUQC", "0", "z0")) {
      assertEquals(id, Ids.of(new TrackId(id)));
      assertEquals(id, Ids.tracks(id).getFirst().value());
    }
  }

  @Test
  void everyOtherIdComesBackFromLettersAndDigits() {
    Set<String> shown = new HashSet<>();
    Set<TrackId> ids = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      TrackId id = new TrackId(i % 2 == 0 ? uuid() : text());
      String code = Ids.of(id);
      assertTrue(Alphanumeric.isAlphanumeric(code), id + " is " + code);
      assertTrue(Ids.tracks(code).contains(id), id + " is " + code + ", seed " + Seed.value());
      assertTrue(i % 2 > 0 || code.length() == 22, code);
      shown.add(code);
      ids.add(id);
    }
    assertEquals(ids.size(), shown.size());
  }

  @Test
  void uuidsAtBothEndsTake22Digits() {
    for (String end :
        List.of("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff")) {
      String digits = Alphanumeric.ofUuid(end).orElseThrow();
      assertEquals(22, digits.length());
      assertEquals(Optional.of(end), Alphanumeric.uuid(digits));
    }
    assertEquals(Optional.empty(), Alphanumeric.uuid("z".repeat(22)));
  }

  @Test
  void addressesNameTheirId() {
    for (String address :
        List.of(
            "spotify:track:abc",
            "https://open.spotify.com/track/abc",
            "https://open.spotify.com/intl-de/track/abc?si=9")) {
      assertEquals(List.of(new TrackId("abc")), Ids.tracks(address), address);
    }
  }

  @Test
  void namesComeBackInTheirComparableForm() {
    assertEquals(Optional.of("joao gilberto"), Ids.artist(Ids.ofArtist("João  Gilberto")));
    Track track =
        Track.builder(new TrackId("x"))
            .album(Optional.of("Getz/Gilberto"))
            .artists(List.of("Stan Getz", "João Gilberto"))
            .build();
    assertEquals(
        Optional.of(new Ids.AlbumName("getz/gilberto", "stan getz")),
        Ids.album(Ids.ofAlbum(track)));
    Track single = Track.builder(new TrackId("a/b")).build();
    assertEquals(
        Optional.of(new TrackId("a/b")), Ids.album(Ids.ofAlbum(single)).orElseThrow().single());
  }

  @Test
  void whatIsNoCodeMeansNothing() {
    for (String text : List.of("", "0", "-", "ä", "z".repeat(5_000), "\0")) {
      assertEquals(Optional.empty(), Alphanumeric.text(text), text);
    }
    assertEquals(List.of(), Ids.tracks(" x"));
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder("0z");
    int length = 1 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          random.nextInt(4) == 0 ? 0xE000 + random.nextInt(0x1000) : '!' + random.nextInt(90));
    }
    return text.toString();
  }
}
