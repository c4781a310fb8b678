package io.segue.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.segue.Seed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleListeningTest {
  private static final String SEEDED = " (seed " + Seed.value() + ")";
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
  private static final SampleSize SIZE = new SampleSize(3_000, 300, 400, 40_000);

  private final Map<String, NamedCsvRecord> trackById = new HashMap<>();
  private WrittenSample sample = new WrittenSample(List.of(), List.of(), List.of());
  private List<NamedCsvRecord> listens = List.of();

  @BeforeAll
  void write(@TempDir Path directory) {
    sample = WrittenSample.write(new SampleOptions(SIZE, Seed.value(), LAST_DAY), directory);
    sample.tracks().forEach(row -> trackById.put(row.getField("track_id"), row));
    listens = sample.events("listen");
  }

  @Test
  void timesAreSortedAndWithinTwoYears() {
    Instant first = Instant.parse(LAST_DAY.minusDays(729) + "T00:00:00Z");
    Instant end = Instant.parse(LAST_DAY.plusDays(1) + "T00:00:00Z");
    Instant before = first;
    for (NamedCsvRecord row : sample.events()) {
      Instant at = Instant.parse(row.getField("played_at"));
      assertTrue(!at.isBefore(before) && at.isBefore(end), row + SEEDED);
      assertEquals(20, row.getField("played_at").length(), row.toString());
      before = at;
    }
  }

  @Test
  void nothingIsPlayedBeforeItsRelease() {
    int releasedMeanwhile = 0;
    for (NamedCsvRecord row : sample.events()) {
      String released = released(row);
      String day = row.getField("played_at").substring(0, released.length());
      assertTrue(released.compareTo(day) <= 0, row + " of " + released + SEEDED);
      releasedMeanwhile += released.compareTo(LAST_DAY.minusDays(729).toString()) > 0 ? 1 : 0;
    }
    assertTrue(releasedMeanwhile > 100, releasedMeanwhile + " plays of new releases" + SEEDED);
  }

  @Test
  void aListenerNeverHearsTwoTracksAtOnce() {
    Map<String, Instant> free = new HashMap<>();
    for (NamedCsvRecord row : listens) {
      Instant start = Instant.parse(row.getField("played_at"));
      String cell = trackById.getOrDefault(row.getField("track_id"), row).getField("duration_ms");
      long seconds = cell.isEmpty() ? 30 : Long.parseLong(cell) / 1000;
      Instant before = free.put(row.getField("listener_id"), start.plusSeconds(seconds));
      assertTrue(before == null || !start.isBefore(before), row + SEEDED);
    }
  }

  @Test
  void popularityHasALongTail() {
    List<Long> artists =
        counts(row -> trackById.getOrDefault(row.getField("track_id"), row).getField("artists"));
    List<Long> tracks = counts(row -> row.getField("track_id"));
    double head = share(artists, SIZE.artists() / 10);
    assertTrue(head > 0.45 && head < 0.85, "top 10 % of artists: " + head + SEEDED);
    double gini = gini(tracks);
    assertTrue(gini > 0.5 && gini < 0.9, "Gini of tracks: " + gini + SEEDED);
    long rare = tracks.stream().filter(plays -> plays <= 3).count();
    assertTrue(rare > 300, "tracks with at most three listens: " + rare + SEEDED);
    double unplayed = 1 - tracks.size() / (double) SIZE.tracks();
    assertEquals(0.2, unplayed, 0.08, "unplayed tracks" + SEEDED);
  }

  @Test
  void activityHasALongTailAndColdListeners() {
    List<Long> listeners = counts(row -> row.getField("listener_id"));
    long cold = listeners.stream().filter(count -> count <= 5).count();
    assertEquals(0.1, cold / (double) SIZE.listeners(), 0.06, "cold listeners" + SEEDED);
    assertTrue(share(listeners, SIZE.listeners() / 10) > 0.3, listeners + SEEDED);
  }

  @Test
  void mostListensAreRepeats() {
    Set<String> pairs = pairs(listens);
    double repeats = 1 - pairs.size() / (double) listens.size();
    assertTrue(repeats > 0.4 && repeats < 0.8, "repeats: " + repeats + SEEDED);
  }

  @Test
  void lovesAreOfHeardTracksAndHeardMoreOften() {
    List<NamedCsvRecord> loves = sample.events("love");
    Set<String> loved = pairs(loves);
    assertTrue(loves.size() > SIZE.listens() / 100, loves.size() + " loves" + SEEDED);
    assertEquals(loves.size(), loved.size(), "loved twice");
    assertTrue(pairs(listens).containsAll(loved), "loved but never heard");
    long ofLoved = listens.stream().filter(row -> loved.contains(pair(row))).count();
    double lovedPlays = ofLoved / (double) loved.size();
    double allPlays = listens.size() / (double) pairs(listens).size();
    assertTrue(lovedPlays > 2 * allPlays, lovedPlays + " against " + allPlays + SEEDED);
  }

  @Test
  void skipsAreMostlyOfTracksThatAreNotHeardOtherwise() {
    List<NamedCsvRecord> skips = sample.events("skip");
    double share = skips.size() / (double) SIZE.listens();
    assertTrue(share > 0.05 && share < 0.3, "skips: " + share + SEEDED);
    Set<String> heard = pairs(listens);
    double strange =
        skips.stream().filter(row -> !heard.contains(pair(row))).count() / (double) skips.size();
    assertTrue(strange > 0.5, "skips of tracks not heard: " + strange + SEEDED);
  }

  private String released(NamedCsvRecord event) {
    return trackById.getOrDefault(event.getField("track_id"), event).getField("release_date");
  }

  private List<Long> counts(Function<NamedCsvRecord, String> key) {
    Collection<Long> counts =
        listens.stream().collect(Collectors.groupingBy(key, Collectors.counting())).values();
    return counts.stream().sorted((one, other) -> Long.compare(other, one)).toList();
  }

  private static double share(List<Long> descending, int top) {
    long head = descending.stream().limit(top).mapToLong(count -> count).sum();
    return head / (double) descending.stream().mapToLong(count -> count).sum();
  }

  private static double gini(List<Long> descending) {
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < descending.size(); i++) {
      weighted += (descending.size() - i) * (double) descending.get(i);
      sum += descending.get(i);
    }
    return 2 * weighted / (descending.size() * sum) - (descending.size() + 1.0) / descending.size();
  }

  private static Set<String> pairs(List<NamedCsvRecord> rows) {
    return rows.stream()
        .map(SampleListeningTest::pair)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String pair(NamedCsvRecord row) {
    return row.getField("listener_id") + " " + row.getField("track_id");
  }
}
