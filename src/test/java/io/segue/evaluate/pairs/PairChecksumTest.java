package io.segue.evaluate.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairChecksumTest {
  private static final TrackId A = new TrackId("a");
  private static final TrackId B = new TrackId("b");

  @Test
  void isThatOfTheSortedText() {
    PairChecksum checksum = new PairChecksum();
    checksum.add(new ListenerId("u2"), Map.of(A, 1L));
    checksum.add(new ListenerId("u1"), Map.of(B, 3L, A, 1L));
    checksum.add(new ListenerId("u3"), Map.of());
    // printf 'u1 a b*3\nu2 a\n' | sha256sum
    assertEquals(
        "12eb9fc4167139a1572b9879a958667fe749db2f06be2788a1cb5b48036f586f", checksum.sha256());
    assertEquals(2, checksum.listeners());
    assertEquals(3, checksum.pairs());
  }

  @Test
  void tellsEveryChange() {
    assertNotEquals(of("u", Map.of(A, 1L)), of("u", Map.of(B, 1L)));
    assertNotEquals(of("u", Map.of(A, 1L)), of("u", Map.of(A, 2L)));
    assertNotEquals(of("u", Map.of(A, 1L)), of("v", Map.of(A, 1L)));
  }

  private static String of(String listener, Map<TrackId, Long> plays) {
    PairChecksum checksum = new PairChecksum();
    checksum.add(new ListenerId(listener), plays);
    return checksum.sha256();
  }
}
