package io.segue.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.segue.Seed;
import io.segue.catalog.AudioFeature;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCatalogueTest {
  private static final String SEEDED = " (seed " + Seed.value() + ")";

  private List<NamedCsvRecord> tracks = List.of();

  @BeforeAll
  void write(@TempDir Path directory) {
    SampleSize size = new SampleSize(10_000, 2_000, 50, 1_000);
    SampleOptions options = new SampleOptions(size, Seed.value(), LocalDate.of(2026, 6, 30));
    tracks = WrittenSample.write(options, directory).tracks();
  }

  @Test
  void cellsAreMissingAsOftenAsPromised() {
    assertShare(0.15, 0.02, row -> row.getField("energy").isEmpty(), "without audio features");
    assertShare(0.08, 0.02, row -> row.getField("release_date").isEmpty(), "without date");
    assertShare(0.25, 0.03, row -> row.getField("tags").isEmpty(), "without tags");
    assertShare(0.07, 0.02, row -> row.getField("genre").isEmpty(), "without genre");
    assertShare(1, 0, row -> row.getField("popularity").isEmpty(), "without popularity");
    assertShare(0, 0, row -> row.getField("title").isEmpty(), "without title");
  }

  @Test
  void featuresAreWithinTheirRanges() {
    for (NamedCsvRecord row : tracks) {
      for (AudioFeature feature : AudioFeature.values()) {
        String cell = row.getField(feature.key());
        double value = cell.isEmpty() ? feature.min() : Double.parseDouble(cell);
        assertTrue(value >= feature.min() && value <= feature.max(), feature.key() + ": " + row);
      }
    }
  }

  @Test
  void tempoHasSeveralHumps() {
    List<Double> trap =
        tracks.stream()
            .filter(row -> row.getField("subgenre").equals("trap"))
            .map(row -> row.getField("tempo"))
            .filter(cell -> !cell.isEmpty())
            .map(Double::valueOf)
            .toList();
    long slow = trap.stream().filter(bpm -> bpm > 55 && bpm < 90).count();
    long between = trap.stream().filter(bpm -> bpm >= 95 && bpm < 115).count();
    long fast = trap.stream().filter(bpm -> bpm > 120 && bpm < 165).count();
    assertTrue(
        slow > 3 * between && fast > 3 * between, slow + " " + between + " " + fast + SEEDED);
  }

  @Test
  void rereleasesShareAnIsrcAndLiveVersionsDoNot() {
    Map<String, List<NamedCsvRecord>> byIsrc =
        tracks.stream()
            .filter(row -> !row.getField("isrc").isEmpty())
            .collect(Collectors.groupingBy(row -> row.getField("isrc")));
    long shared = byIsrc.values().stream().filter(rows -> rows.size() > 1).count();
    assertTrue(shared > 50, "shared ISRCs: " + shared + SEEDED);
    for (Map.Entry<String, List<NamedCsvRecord>> recording : byIsrc.entrySet()) {
      assertTrue(recording.getKey().matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}"), recording.getKey());
      long live = recording.getValue().stream().filter(row -> isLive(row)).count();
      assertTrue(live == 0 || recording.getValue().size() == 1, recording.toString());
    }
    for (String suffix : List.of(" - Live", "Remastered", "Radio Edit", "(Acoustic)")) {
      assertTrue(
          tracks.stream().anyMatch(row -> row.getField("title").contains(suffix)), suffix + SEEDED);
    }
  }

  @Test
  void versionsNameTheirOriginal() {
    Set<String> known = new HashSet<>();
    tracks.forEach(row -> known.add(row.getField("artists") + "/" + row.getField("title")));
    for (NamedCsvRecord row : tracks) {
      int suffix = row.getField("title").indexOf(" - Remastered ");
      if (suffix > 0) {
        String original =
            row.getField("artists") + "/" + row.getField("title").substring(0, suffix);
        assertTrue(known.contains(original), original + SEEDED);
      }
    }
  }

  @Test
  void namesUseManyScriptsAndAwkwardCharacters() {
    String names =
        tracks.stream()
            .map(row -> row.getField("artists") + " " + row.getField("title"))
            .collect(Collectors.joining(" "));
    Set<Character.UnicodeScript> scripts =
        names.codePoints().mapToObj(Character.UnicodeScript::of).collect(Collectors.toSet());
    assertTrue(
        scripts.containsAll(
            List.of(
                Character.UnicodeScript.CYRILLIC,
                Character.UnicodeScript.GREEK,
                Character.UnicodeScript.HAN,
                Character.UnicodeScript.KATAKANA,
                Character.UnicodeScript.HANGUL,
                Character.UnicodeScript.ARABIC)),
        scripts + SEEDED);
    for (String awkward : List.of("é", "ñ", "ø", "ł", ",", "\"", "'", "🌙")) {
      assertTrue(names.contains(awkward), awkward + SEEDED);
    }
  }

  @Test
  void albumsHoldSeveralTracksOfOneDay() {
    Map<String, TreeSet<String>> dates = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (NamedCsvRecord row : tracks) {
      if (row.getField("release_date").length() == 10 && !row.getField("album").isEmpty()) {
        String lead = row.getField("artists").split("\\|", -1)[0];
        String album = lead + "/" + row.getField("album");
        dates.computeIfAbsent(album, key -> new TreeSet<>()).add(row.getField("release_date"));
        sizes.merge(album, 1, Integer::sum);
      }
    }
    long ofOneDay =
        sizes.keySet().stream()
            .filter(album -> sizes.getOrDefault(album, 0) >= 5)
            .filter(album -> dates.getOrDefault(album, new TreeSet<>()).size() == 1)
            .count();
    assertTrue(ofOneDay > 50, "albums of one day: " + ofOneDay + SEEDED);
    assertTrue(sizes.values().stream().filter(size -> size == 1).count() > 50, "no singles");
  }

  @Test
  void guestsAreArtistsOfTheCatalogue() {
    List<NamedCsvRecord> featured =
        tracks.stream().filter(row -> row.getField("artists").contains("|")).toList();
    Set<String> leads =
        tracks.stream()
            .map(row -> row.getField("artists").split("\\|", -1)[0])
            .collect(Collectors.toSet());
    featured.forEach(row ->
        assertTrue(leads.contains(row.getField("artists").split("\\|", -1)[1]), row.toString()));
    assertTrue(featured.size() > 100, featured.size() + " features" + SEEDED);
    assertEquals(2_000, leads.size());
  }

  private static boolean isLive(NamedCsvRecord row) {
    return row.getField("title").endsWith(" - Live") || row.getField("title").contains("(Live in ");
  }

  private void assertShare(
      double share, double tolerance, Predicate<NamedCsvRecord> condition, String what) {
    double found = tracks.stream().filter(condition).count() / (double) tracks.size();
    assertEquals(share, found, tolerance, what + SEEDED);
  }
}
