package io.segue.evaluate.pairs;

import io.segue.catalog.TrackId;
import io.segue.listening.ListenerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SHA-256 of who heard what, whatever the order in which it is told.
 *
 * <p>It is that of the UTF-8 text with a line {@code LISTENER TRACK TRACK ...} for each listener,
 * one space between words, tracks and then whole lines in ascending order of their bytes. More than
 * one play is written {@code TRACK*PLAYS}. Keeps the text in memory.
 */
public final class PairChecksum {
  private final List<byte[]> lines = new ArrayList<>();
  private long pairs;

  /** Adds one listener, who has not been added before, with the plays of each track. */
  public void add(ListenerId listener, Map<TrackId, Long> plays) {
    if (plays.isEmpty()) {
      return;
    }
    String line =
        plays.entrySet().stream()
            .map(entry -> word(entry.getKey(), entry.getValue()).getBytes(StandardCharsets.UTF_8))
            .sorted(Arrays::compareUnsigned)
            .map(word -> new String(word, StandardCharsets.UTF_8))
            .collect(Collectors.joining(" ", listener + " ", "\n"));
    lines.add(line.getBytes(StandardCharsets.UTF_8));
    pairs += plays.size();
  }

  /** Listeners who have at least one pair. */
  public int listeners() {
    return lines.size();
  }

  public long pairs() {
    return pairs;
  }

  /** 64 lower-case hexadecimal digits. */
  public String sha256() {
    lines.sort(Arrays::compareUnsigned);
    MessageDigest digest = digest();
    lines.forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String word(TrackId track, long plays) {
    return plays == 1 ? track.value() : track + "*" + plays;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java platform has no SHA-256", missing);
    }
  }
}
