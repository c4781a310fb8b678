package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.listening.ListenerId;
import io.segue.listening.Rule;
import io.segue.listening.RuleTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  private static final ListenerId BOB = new ListenerId("bob");
  private static final Rule NO_LIVE = Rule.of("x", RuleTarget.of("tag", "live"), Rule.EXCLUDE);
  private static final Rule BOBS =
      new Rule(
          "x",
          Optional.of(BOB),
          new RuleTarget("artist", List.of("Nadia", "A|B")),
          1.5,
          new Rule.Validity(OptionalLong.of(5), OptionalLong.of(9)),
          "likes her");

  @Test
  void rulesOfEveryoneAndOfAListenerDoNotMix(@TempDir Path directory) {
    try (Store store = Store.open(StoreLocation.of(directory.resolve("s.db")))) {
      assertEquals(Batch.Effect.ADDED, store.put(NO_LIVE));
      assertEquals(Batch.Effect.ADDED, store.put(BOBS));
      assertEquals(List.of(NO_LIVE), store.rules(Optional.empty()));
      assertEquals(List.of(BOBS), store.rules(Optional.of(BOB)));
      assertEquals(List.of(NO_LIVE, BOBS), store.rulesFor(BOB));
      assertEquals(List.of(NO_LIVE), store.rulesFor(new ListenerId("anna")));
    }
  }

  @Test
  void aRuleIsReplacedByItsNameAndRemoved(@TempDir Path directory) {
    try (Store store = Store.open(StoreLocation.of(directory.resolve("s.db")))) {
      store.put(NO_LIVE);
      store.put(BOBS);
      Rule louder = Rule.of("x", RuleTarget.of("energy", "0.8.."), Rule.ONLY);
      assertEquals(Batch.Effect.CHANGED, store.put(louder));
      assertEquals(List.of(louder, BOBS), store.rulesFor(BOB));
      assertTrue(store.removeRule(Optional.empty(), "x"));
      assertFalse(store.removeRule(Optional.empty(), "x"));
      assertFalse(store.removeRule(Optional.of(new ListenerId("anna")), "x"));
      assertEquals(List.of(BOBS), store.rulesFor(BOB));
      assertTrue(store.removeRule(Optional.of(BOB), "x"));
    }
  }

  @Test
  void rulesOutliveTheProcess(@TempDir Path directory) {
    StoreLocation location = StoreLocation.of(directory.resolve("s.db"));
    try (Store store = Store.open(location)) {
      store.put(BOBS);
    }
    try (Store store = Store.open(location)) {
      assertEquals(List.of(BOBS), store.rules(Optional.of(BOB)));
    }
  }

  @Test
  void aBiasIsNeverOnlyOrAFactor() {
    RuleTarget target = RuleTarget.of("artist", "x");
    for (double bias : new double[] {-0.5, -2, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Rule.of("x", target, bias));
    }
  }

  @Test
  void aRuleHoldsFromItsFirstMillisecondToTheLastBeforeItsEnd() {
    assertFalse(BOBS.validity().holdsAt(4));
    assertTrue(BOBS.validity().holdsAt(5));
    assertTrue(BOBS.validity().holdsAt(8));
    assertFalse(BOBS.validity().holdsAt(9));
  }
}
