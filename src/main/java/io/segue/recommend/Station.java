package io.segue.recommend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.segue.catalog.Identifiers;
import io.segue.catalog.TrackId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Where a radio is, wholly in one token that its listener hands back: nothing is kept here.
 *
 * @param parameters what the radio was started with
 * @param position tracks played so far
 * @param recent ids of the last {@value #RECENT} of them, earliest first
 * @param played hashes of the last {@value #PLAYED}, earliest first, none of which comes again
 */
public record Station(
    Map<String, List<String>> parameters, int position, List<String> recent, List<Integer> played) {
  static final int RECENT = 16;
  static final int PLAYED = 1_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
  private static final int MAX_TOKEN = 32_000;
  private static final int CHECKSUM_CHARACTERS = 8;

  public Station {
    parameters = new TreeMap<>(parameters);
    recent = List.copyOf(recent);
    played = List.copyOf(played);
    recent.forEach(id -> Identifiers.requireIdentifier("recent", id));
    if (position < 0 || recent.size() > RECENT || played.size() > PLAYED) {
      throw new IllegalArgumentException(
          "a station has a position of at least 0, at most "
              + RECENT
              + " recent and "
              + PLAYED
              + " played tracks");
    }
  }

  /** A station where nothing was played yet. */
  public static Station of(Map<String, List<String>> parameters) {
    return new Station(parameters, 0, List.of(), List.of());
  }

  /**
   * The station of a token.
   *
   * @throws InvalidRequestException if it is none, or was changed
   */
  public static Station of(String token) {
    if (token.length() <= CHECKSUM_CHARACTERS || token.length() > MAX_TOKEN) {
      throw broken(token);
    }
    String sum = token.substring(0, CHECKSUM_CHARACTERS);
    String rest = token.substring(CHECKSUM_CHARACTERS);
    if (!sum.equals(checksum(rest))) {
      throw broken(token);
    }
    try {
      return JSON.readValue(Base64.getUrlDecoder().decode(rest), Station.class);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw broken(token);
    }
  }

  /** The station as a token that stands in a query string as it is. */
  public String token() {
    try {
      String rest =
          Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
      return checksum(rest) + rest;
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The station after one more track. */
  Station after(TrackId track) {
    return new Station(
        parameters,
        position + 1,
        last(recent, track.value(), RECENT),
        last(played, hash(track), PLAYED));
  }

  /** Whether a track was played lately; of others, one in millions looks as if it was. */
  static int hash(TrackId track) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < track.value().length(); i++) {
      hash = (hash ^ track.value().charAt(i)) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }

  private static <T> List<T> last(List<T> before, T next, int most) {
    List<T> after = new ArrayList<>(before);
    after.add(next);
    return after.subList(Math.max(0, after.size() - most), after.size());
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static InvalidRequestException broken(String token) {
    return new InvalidRequestException(
        "station",
        token.length() > 40 ? token.substring(0, 40) + "…" : token,
        "must be the station of an earlier answer, unchanged");
  }
}
