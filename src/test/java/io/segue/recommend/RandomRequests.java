package io.segue.recommend;

import io.segue.Town;
import io.segue.catalog.AudioFeature;
import io.segue.catalog.Availability;
import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import io.segue.rerank.list.OneVersion;
import io.segue.store.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** One random request as its parameters, and what it promises, written down without an index. */
final class RandomRequests {
  private static final int VERSIONED_EVERY = 4;

  private final Map<String, List<String>> parameters = new TreeMap<>();
  private final String listener;

  RandomRequests(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    listener = "l" + random.nextInt(42);
    int most = random.nextInt(10) == 0 ? 300 : 40;
    maybe(random, "limit", 1.0, Integer.toString(1 + random.nextInt(most)));
    maybe(random, "genre", 0.3, random.nextBoolean() ? "jazz" : "metal");
    maybe(random, "min_tempo", 0.3, Integer.toString(60 + random.nextInt(110)));
    maybe(random, "exclude_artist", 0.4, "QUINTET " + random.nextInt(24));
    maybe(random, "exclude_tag", 0.2, "live");
    maybe(random, "exclude_track", 0.3, "t" + random.nextInt(240));
    maybe(random, "boost", 0.3, "artist:Foundry " + random.nextInt(24) + ":1.7");
    maybe(random, "diversity", 0.4, random.nextBoolean() ? "0.3" : "1");
    maybe(random, "diversity_by", 0.5, random.nextBoolean() ? "mmr" : "dpp");
    maybe(random, "calibration", 0.2, "0.5");
    maybe(random, "max_per_artist", 0.4, Integer.toString(1 + random.nextInt(4)));
    maybe(random, "max_per_album", 0.3, Integer.toString(1 + random.nextInt(6)));
    maybe(random, "versions", 0.4, "all");
    maybe(random, "heard", 0.4, List.of("include", "only", "exclude").get(random.nextInt(3)));
    maybe(random, "region", 0.3, random.nextBoolean() ? "de" : "FR");
    maybe(random, "rotation", 0.3, random.nextBoolean() ? "daily" : "hourly");
    maybe(random, "tail", 0.3, Double.toString(random.nextInt(21) / 10.0 - 1));
    maybe(random, "fresh", 0.2, "0.4");
    maybe(random, "explore", 0.2, random.nextBoolean() ? "0.1" : "0.3");
    maybe(random, "calibration_by", 0.2, "popularity");
  }

  /** Every fourth track as a remaster too. */
  static void putVersions(Town town) {
    try (Batch batch = town.store().batch()) {
      for (int t = 0; t < town.tracks(); t += VERSIONED_EVERY) {
        batch.put(version(Town.track(t)));
      }
      batch.commit();
    }
  }

  static Track version(Track original) {
    return Track.builder(new TrackId(original.id() + "-2011"))
        .title(original.title() + " (Remastered 2011)")
        .artists(original.artists())
        .album(original.album())
        .durationMillis(OptionalInt.of(original.durationMillis().orElseThrow() + 1_500))
        .genres(original.genres())
        .features(original.features())
        .build();
  }

  /** A track that may be recommended only in Germany, and only this summer. */
  static Track limited() {
    long noon = Town.CLOCK.millis();
    return Town.track(6).toBuilder()
        .availability(
            new Availability(
                OptionalLong.of(noon - 1), OptionalLong.of(noon + 1_000), List.of("DE")))
        .build();
  }

  String listener() {
    return listener;
  }

  Query query() {
    Query query = QueryParser.of(parameters, QueryParser.RANKING).query();
    return query.with(query.wishes().on(Occasion.at(Town.CLOCK.millis(), listener)));
  }

  static Map<TrackId, Evidence> byTrack(List<Evidence> history) {
    Map<TrackId, Evidence> byTrack = new HashMap<>();
    history.forEach(evidence -> byTrack.put(evidence.track(), evidence));
    return byTrack;
  }

  /** Whether the request may be answered with a track at all. */
  boolean allows(Track track, Map<TrackId, Evidence> heard) {
    boolean isHeard = heard.containsKey(track.id());
    boolean isHeardRight =
        switch (value("heard", "exclude")) {
          case "include" -> true;
          case "only" -> isHeard;
          default -> !isHeard;
        };
    return isHeardRight
        && (!has("genre") || track.genres().contains(value("genre", "")))
        && (!has("min_tempo")
            || track.features().value(AudioFeature.TEMPO).orElse(0)
                >= Double.parseDouble(value("min_tempo", "0")))
        && track.artists().stream().noneMatch(name -> same(name, value("exclude_artist", "")))
        && track.tags().stream().noneMatch(name -> same(name, value("exclude_tag", "")))
        && !track.id().value().equals(value("exclude_track", ""))
        && (!has("region")
            || track.availability().regions().isEmpty()
            || track.availability().regions().stream()
                .anyMatch(name -> same(name, value("region", ""))))
        && track.availability().fromMillis().orElse(0) <= Town.CLOCK.millis()
        && Town.CLOCK.millis() < track.availability().untilMillis().orElse(Long.MAX_VALUE);
  }

  /** Whether a track may stand in a list with others. */
  boolean fits(Track track, List<Track> others) {
    int perArtist = Integer.parseInt(value("max_per_artist", "1000"));
    int perAlbum = Integer.parseInt(value("max_per_album", "1000"));
    return track.artists().stream()
            .allMatch(name -> count(others, other -> other.artists().contains(name)) < perArtist)
        && count(others, other -> album(other).equals(album(track))) < perAlbum
        && (value("versions", "one").equals("all")
            || count(others, other -> OneVersion.same(track, other)) == 0);
  }

  private interface Test {
    boolean holds(Track track);
  }

  private static long count(List<Track> tracks, Test test) {
    return tracks.stream().filter(test::holds).count();
  }

  private static String album(Track track) {
    return track.album().orElse("") + "/" + track.artists().getFirst();
  }

  private static boolean same(String one, String other) {
    return KeywordForm.of(one).equals(KeywordForm.of(other));
  }

  private boolean has(String name) {
    return parameters.containsKey(name);
  }

  private String value(String name, String absent) {
    return parameters.getOrDefault(name, List.of(absent)).getFirst();
  }

  private void maybe(SplittableRandom random, String name, double share, String value) {
    if (random.nextDouble() < share) {
      parameters.put(name, List.of(value));
    }
  }

  @Override
  public String toString() {
    return listener + " " + parameters;
  }
}
