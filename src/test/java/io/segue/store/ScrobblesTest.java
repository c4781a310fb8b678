package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.catalog.Alias;
import io.segue.catalog.EntityIds;
import io.segue.catalog.SaidTrack;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import io.segue.listening.SaidTrackJson;
import io.segue.listening.Scrobble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrobblesTest {
  private static final ListenerId BOB = new ListenerId("bob");
  private static final String MBID = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";
  private static final String NAMES =
      "\"artist_name\":\"Nadia Okonedo\",\"track_name\":\"Night Ferry\"";
  private static final long AT = 1_700_000_000;

  @TempDir private Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(StoreLocation.of(directory.resolve("segue.db")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"recording_mbid\":\"8F3471B5-7e6a-48da-86a9-c1c07a0f47ae\"",
        "\"isrc\":\"GB-AYE-00-00351\"",
        "\"spotify_id\":\"https://open.spotify.com/track/0VjIjW4GlUZAMYd2vXMi3b\"",
        "\"origin_url\":\"https://open.spotify.com/track/0VjIjW4GlUZAMYd2vXMi3b?si=1\""
      })
  void aliasesAreTrustedWhateverTheNames(String details) {
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    store.put(aliased("t2"));
    assertEquals(
        Map.of(Scrobbles.Effect.RESOLVED, 1),
        add(AT, NAMES + ",\"additional_info\":{" + details + "}"));
    assertEquals(List.of("t2"), history());
  }

  @Test
  void aTrackIsFoundByTheUuidThatItIsShownWith() {
    Track plain = track("färe/1, no 2", "X", "Y");
    store.put(plain);
    UUID shown = EntityIds.recordingOf(plain);
    add(AT, NAMES + ",\"additional_info\":{\"recording_mbid\":\"" + shown + "\"}");
    assertEquals(List.of("färe/1, no 2"), history());
    assertEquals(Optional.of(plain.id()), store.entities().recording(shown));
  }

  @Test
  void agreeingNamesComeBeforeSimilarOnesAndTheNearestDurationBeforeOthers() {
    store.put(track("t1", "Night Ferris", "Nadia Okonedo"));
    store.put(timed("t2", 100_000));
    store.put(timed("t3", 204_000));
    add(AT, NAMES + ",\"additional_info\":{\"duration_ms\":200000}");
    assertEquals(List.of("t3"), history());
    add(AT + 1, "\"artist_name\":\"Nadia Okonedo\",\"track_name\":\"Night Ferriss\"");
    assertEquals(List.of("t1", "t3"), history());
  }

  @Test
  void repeatsCountOnce() {
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    add(AT, NAMES);
    assertEquals(Map.of(Scrobbles.Effect.KNOWN, 1), add(AT, NAMES));
    assertEquals(Map.of(Scrobbles.Effect.RESOLVED, 1), add(AT + 1, NAMES));
    assertEquals(2, store.history(BOB, 10).getFirst().plays());
    assertEquals(2, store.scrobbles().counts(BOB).listens());
  }

  @Test
  void whatNobodyKnowsWaitsForItsTrack() {
    assertEquals(Map.of(Scrobbles.Effect.KEPT, 1), add(AT, NAMES));
    add(AT + 60, NAMES);
    add(AT + 90, "\"artist_name\":\"Nadia Okonedo\",\"track_name\":\"Nigth Ferry\"");
    add(AT + 120, "\"artist_name\":\"Nobody\",\"track_name\":\"Nothing\"");
    assertEquals(4, store.scrobbles().unresolved());
    assertEquals(List.of(), history());
    assertEquals(4, listens().size());
    store.put(track("t1", "Night Ferry (Remastered)", "NADIA OKONEDO"));
    assertEquals(1, store.scrobbles().unresolved());
    assertEquals(3, store.history(BOB, 10).getFirst().plays());
    assertEquals(4, store.scrobbles().counts(BOB).listens());
    assertEquals(
        OptionalLong.of((AT + 90) * 1_000), store.history(BOB, 10).getFirst().lastPlayedMillis());
  }

  @Test
  void aTrackThatLearnsAnAliasResolvesToo() {
    store.put(track("t1", "Something Else", "Somebody"));
    add(AT, NAMES + ",\"additional_info\":{\"recording_mbid\":\"" + MBID + "\"}");
    assertEquals(1, store.scrobbles().unresolved());
    store.put(Track.builder(new TrackId("t1")).aliases(List.of(new Alias("mbid", MBID))).build());
    assertEquals(List.of("t1"), history());
  }

  @Test
  void ofSeveralThatArriveTogetherTheLikestIsTaken() {
    add(AT, NAMES);
    try (Batch batch = store.batch()) {
      batch.put(track("t1", "Night Ferrys", "Nadia Okonedo"));
      batch.put(track("t2", "Night Ferry", "Nadia Okonedo"));
      batch.commit();
    }
    assertEquals(List.of("t2"), history());
  }

  @Test
  void opinionsOfUnknownRecordingsWaitToo() {
    UUID message = EntityIds.ofMessage("Nadia Okonedo", "Night Ferry", "");
    add(AT, NAMES);
    judge(message, true, Feedback.Kind.LOVE);
    judge(UUID.fromString(MBID), false, Feedback.Kind.HATE);
    assertEquals(2, store.scrobbles().opinions(BOB).size());
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    store.put(aliased("t2"));
    assertEquals(
        Map.of("t1", Feedback.Kind.LOVE, "t2", Feedback.Kind.HATE),
        Map.of(
            "t1", opinion("t1"),
            "t2", opinion("t2")));
    judge(message, true, Feedback.Kind.HATE);
    assertEquals(Feedback.Kind.HATE, opinion("t1"));
    store.scrobbles().judge(new RecordingOpinion(BOB, message, true, Optional.empty(), AT * 1_000));
    assertEquals(1, store.scrobbles().opinions(BOB).size());
  }

  @Test
  void listensAreListedWithinExclusiveBounds() {
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    for (int i = 0; i < 5; i++) {
      add(AT + i, NAMES);
    }
    store.add(List.of(new Listen(BOB, new TrackId("t1"), OptionalLong.of((AT + 9) * 1_000), 1)));
    assertEquals(List.of(9L, 4L, 3L, 2L, 1L, 0L), seconds(new ListenSpan(none(), none(), 99)));
    assertEquals(List.of(9L, 4L), seconds(new ListenSpan(none(), none(), 2)));
    assertEquals(List.of(3L, 2L), seconds(new ListenSpan(at(1), none(), 2)));
    assertEquals(List.of(1L, 0L), seconds(new ListenSpan(none(), at(2), 2)));
    assertEquals(List.of(2L), seconds(new ListenSpan(at(1), at(3), 9)));
    assertEquals(6, store.scrobbles().counts(BOB).listens());
    assertEquals(at(0), store.scrobbles().counts(BOB).earliestSeconds());
    assertEquals(at(9), store.scrobbles().counts(BOB).latestSeconds());
  }

  @Test
  void aForgottenListenCountsNoLonger() {
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    add(AT, NAMES);
    add(AT + 1, "\"artist_name\":\"Nobody\",\"track_name\":\"Nothing\"");
    store.add(List.of(new Listen(BOB, new TrackId("t1"), OptionalLong.of((AT + 9) * 1_000), 1)));
    UUID message = EntityIds.ofMessage("Nadia Okonedo", "Night Ferry", "");
    assertFalse(store.scrobbles().forget(BOB, AT + 2, message));
    assertTrue(store.scrobbles().forget(BOB, AT, message));
    assertFalse(store.scrobbles().forget(BOB, AT, message));
    assertTrue(store.scrobbles().forget(BOB, AT + 9, message));
    assertTrue(store.scrobbles().forget(BOB, AT + 1, EntityIds.ofMessage("Nobody", "Nothing", "")));
    assertEquals(List.of(), history());
    assertEquals(0, store.scrobbles().counts(BOB).listens());
    assertEquals(0, store.scrobbles().unresolved());
  }

  @Test
  void storesFromBeforeFindTheirTracksByName() throws SQLException {
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    store.close();
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("segue.db"))) {
      connection.createStatement().execute("DELETE FROM track_keys");
      // what came after is undone, so that migrating begins anew at 7
      connection.createStatement().execute("ALTER TABLE tokens DROP COLUMN password");
      connection
          .createStatement()
          .execute("DELETE FROM flyway_schema_history WHERE version IN ('7', '8')");
    }
    open();
    assertEquals(Map.of(Scrobbles.Effect.RESOLVED, 1), add(AT, NAMES));
  }

  @Test
  void aRenamedTrackIsNotFoundByItsOldName() {
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    store.put(track("t1", "Morning Train", "Nadia Okonedo"));
    assertEquals(Map.of(Scrobbles.Effect.KEPT, 1), add(AT, NAMES));
  }

  @Test
  void artistsAndReleasesAreFoundByWhatPlayersCallThem() {
    UUID artist = UUID.fromString("5441c29d-3602-4898-b1a1-b77fa23b8e50");
    store.put(track("t1", "Night Ferry", "Nadia Okonedo"));
    assertEquals(List.of(), store.entities().tracksOfArtist(artist, 9));
    add(AT, NAMES + ",\"additional_info\":{\"artist_mbids\":[\"" + artist + "\"]}");
    for (UUID known : List.of(artist, EntityIds.ofArtist("nadia okonedo"))) {
      Entities.HeardTrack heard = store.entities().tracksOfArtist(known, 9).getFirst();
      assertEquals(new Heard(1, 1), heard.heard());
      assertEquals(new TrackId("t1"), heard.track().id());
    }
    assertEquals(
        List.of(Optional.of(new Heard(1, 1)), Optional.empty()),
        store.entities().groups(List.of(artist, UUID.fromString(MBID))));
  }

  private Map<Scrobbles.Effect, Integer> add(long seconds, String metadata) {
    return store.scrobbles().add(List.of(scrobble(seconds, "{" + metadata + "}")), 1);
  }

  private static Scrobble scrobble(long seconds, String json) {
    try {
      JsonNode metadata = new ObjectMapper().readTree(json);
      SaidTrack said = SaidTrackJson.read(metadata);
      return new Scrobble(
          BOB,
          seconds,
          said,
          EntityIds.ofMessage(said.artist(), said.title(), said.release().orElse("")),
          SaidTrackJson.names(metadata),
          json);
    } catch (IOException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private void judge(UUID recording, boolean isMessage, Feedback.Kind kind) {
    store
        .scrobbles()
        .judge(new RecordingOpinion(BOB, recording, isMessage, Optional.of(kind), AT * 1_000));
  }

  private Feedback.Kind opinion(String track) {
    return store.history(BOB, 10).stream()
        .filter(entry -> entry.track().value().equals(track))
        .flatMap(entry -> entry.feedback().stream())
        .findFirst()
        .orElseThrow();
  }

  private List<String> history() {
    return store.history(BOB, 10).stream().map(entry -> entry.track().value()).toList();
  }

  private List<ToldListen> listens() {
    return store.scrobbles().listens(BOB, new ListenSpan(none(), none(), 99));
  }

  private List<Long> seconds(ListenSpan span) {
    return store.scrobbles().listens(BOB, span).stream()
        .map(listen -> listen.seconds() - AT)
        .toList();
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }

  private static OptionalLong at(long seconds) {
    return OptionalLong.of(AT + seconds);
  }

  private static Track track(String id, String title, String artist) {
    return Track.builder(new TrackId(id)).title(title).artists(List.of(artist)).build();
  }

  private static Track timed(String id, int millis) {
    return track(id, "Night Ferry", "Nadia Okonedo").toBuilder()
        .durationMillis(OptionalInt.of(millis))
        .build();
  }

  private static Track aliased(String id) {
    return track(id, "Quite Another", "Somebody").toBuilder()
        .aliases(
            List.of(
                new Alias("mbid", MBID),
                new Alias("isrc", "GBAYE0000351"),
                new Alias("spotify", "0VjIjW4GlUZAMYd2vXMi3b")))
        .build();
  }
}
