package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.segue.catalog.TrackId;
import io.segue.listening.Event;
import io.segue.listening.Feedback;
import io.segue.listening.Listen;
import io.segue.listening.ListenerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingsTest {
  private static final ListenerId BOB = new ListenerId("bob");
  private static final ListenerId EVE = new ListenerId("eve");
  private static final TrackId HEARD = new TrackId("heard");
  private static final TrackId LOVED = new TrackId("loved");
  private static final TrackId RATED = new TrackId("rated");

  @Test
  void aTrackStandsWithAListenerByPlaysLoveAndRating(@TempDir Path directory) {
    try (Store store = Store.open(StoreLocation.of(directory.resolve("s.db")))) {
      store.add(events());
      assertEquals(
          List.of(
              new Standing(
                  HEARD, 5, OptionalLong.of(9), OptionalLong.empty(), OptionalDouble.empty()),
              new Standing(
                  LOVED, 0, OptionalLong.empty(), OptionalLong.of(7), OptionalDouble.empty()),
              new Standing(
                  RATED, 0, OptionalLong.empty(), OptionalLong.of(0), OptionalDouble.of(4))),
          store.standings(BOB, List.of(RATED, LOVED, HEARD, new TrackId("nothing"))));
      assertEquals(List.of(), store.standings(EVE, List.of(HEARD)));
      assertEquals(List.of(), store.standings(BOB, List.of()));
    }
  }

  @Test
  void whatIsTakenBackStandsNoLonger(@TempDir Path directory) {
    try (Store store = Store.open(StoreLocation.of(directory.resolve("s.db")))) {
      store.add(events());
      assertEquals(0, store.withdraw(EVE, Feedback.Kind.LOVE, List.of(LOVED)));
      assertEquals(0, store.withdraw(BOB, Feedback.Kind.HATE, List.of(LOVED)));
      assertEquals(2, store.withdraw(BOB, Feedback.Kind.LOVE, List.of(LOVED, RATED, HEARD)));
      assertEquals(List.of(), store.standings(BOB, List.of(LOVED)));
      Standing rated = store.standings(BOB, List.of(RATED)).getFirst();
      assertEquals(OptionalDouble.of(4), rated.rating());
      assertEquals(OptionalLong.empty(), rated.lovedMillis());
    }
  }

  @Test
  void aPasswordIsTheListenersOrNobodys(@TempDir Path directory) {
    try (Store store = Store.open(StoreLocation.of(directory.resolve("s.db")))) {
      AccessToken bobs = token("bobs", Optional.of(BOB));
      AccessToken anybodys = token("anybodys", Optional.empty());
      store.tokens().add(bobs, Optional.of("one"));
      store.tokens().add(anybodys, Optional.of("two"));
      store.tokens().add(token("without", Optional.of(BOB)));
      assertEquals(
          List.of(new TokenPassword(anybodys, "two"), new TokenPassword(bobs, "one")),
          store.tokens().passwordsFor(BOB));
      assertEquals(List.of(new TokenPassword(anybodys, "two")), store.tokens().passwordsFor(EVE));
      assertFalse(store.tokens().passwordsFor(BOB).toString().contains("one"));
    }
  }

  private static List<Event> events() {
    return List.of(
        new Listen(BOB, HEARD, OptionalLong.of(9), 2),
        new Listen(BOB, HEARD, OptionalLong.empty(), 3),
        new Feedback(BOB, LOVED, Feedback.Kind.LOVE, OptionalDouble.empty(), OptionalLong.of(7)),
        new Feedback(BOB, RATED, Feedback.Kind.LOVE, OptionalDouble.empty(), OptionalLong.empty()),
        new Feedback(BOB, RATED, Feedback.Kind.RATING, OptionalDouble.of(4), OptionalLong.of(3)));
  }

  private static AccessToken token(String name, Optional<ListenerId> listener) {
    return new AccessToken(
        name, name.length() + "0".repeat(63), Scope.READ, listener, 0, OptionalLong.empty());
  }
}
