package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.segue.Seed;
import io.segue.catalog.TrackId;
import io.segue.evaluate.PlainScorer;
import io.segue.evaluate.pairs.ListsFile;
import io.segue.evaluate.pairs.PairFile;
import io.segue.files.FileSource;
import io.segue.files.ReadProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code segue evaluate} on two planted communities, given as files and in a store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluateCommandTest {
  private static final int TRACKS = 160;
  private static final int LISTENERS = 60;
  private static final String[] SMALL = {"--dimension=8", "--epochs=3"};

  private Path directory;
  private JsonNode plain = JsonNodeFactory.instance.objectNode();

  /** Even listeners hear even tracks, odd ones odd tracks; a fifth of each is the test. */
  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    directory = temporary;
    SplittableRandom random = Seed.random(EvaluateCommandTest.class);
    StringBuilder train = new StringBuilder();
    StringBuilder test = new StringBuilder();
    StringBuilder listens = new StringBuilder("listener_id,track_id,played_at,plays\n");
    for (int l = 0; l < LISTENERS; l++) {
      train.append("u").append(l);
      test.append("u").append(l);
      for (int t = l % 2; t < TRACKS - 10; t += 2) {
        if (random.nextInt(4 + t / 20) == 0) {
          (random.nextInt(5) == 0 ? test : train).append(" t").append(t);
          listens.append("u" + l + ",t" + t + ",2026-01-" + (10 + random.nextInt(19)));
          listens.append("T00:00:00Z," + (1 + random.nextInt(4)) + "\n");
        }
      }
      train.append("\n");
      test.append("\n");
    }
    StringBuilder tracks = new StringBuilder("track_id,title,artists,genre\n");
    for (int t = 0; t < TRACKS; t++) {
      tracks.append(
          "t" + t + ",Title " + t + ",Artist " + t % 9 + "," + (t % 2 == 0 ? "a\n" : "b\n"));
    }
    Files.writeString(directory.resolve("train.txt"), train);
    Files.writeString(directory.resolve("test.txt"), test);
    Files.writeString(directory.resolve("tracks.csv"), tracks);
    Files.writeString(directory.resolve("listens.csv"), listens);
    done(Run.in(directory, "import", "tracks", "tracks.csv"));
    done(Run.in(directory, "import", "listens", "listens.csv"));
    plain = given("--lists=lists.txt.gz", "--report=page.html");
  }

  @Test
  void metricsAgreeWithThePlainScorerOfTheWrittenLists() {
    JsonNode json = plain;
    PlainScorer scorer =
        new PlainScorer(
            sets("train.txt"),
            sets("test.txt"),
            lists("lists.txt.gz"),
            json.path("items").intValue());
    assertEquals(scorer.test().size(), json.path("users").intValue());
    for (int k : List.of(10, 20)) {
      scorer
          .at(k)
          .forEach((name, expected) ->
              assertEquals(expected, json.path(name + "@" + k).doubleValue(), 1e-9, name));
    }
    assertEquals(0, json.path("already_heard").intValue());
    assertTrue(json.path("recall@20").doubleValue() > 0.3);
  }

  @Test
  void metricsAgreeWithAnExternalScorer() throws IOException, InterruptedException {
    String scorer = System.getenv("SEGUE_SCORER");
    assumeTrue(scorer != null, "set SEGUE_SCORER to a scorer of ranked lists to compare with it");
    JsonNode json = plain;
    Process process =
        new ProcessBuilder(
                "python3",
                scorer,
                "--train=train.txt",
                "--test=test.txt",
                "--lists=lists.txt.gz",
                "--k=10,20")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    Map<String, Double> values = new TreeMap<>();
    for (String line : printed.lines().toList()) {
      String[] words = line.split(" ", 2);
      values.put(words[0], Double.valueOf(words[1]));
    }
    assertEquals(0.0, values.remove("masked"));
    assertEquals(0.0, values.remove("repeated"));
    assertEquals(16, values.size(), printed);
    values.forEach((name, value) -> assertEquals(value, json.path(name).doubleValue(), 1e-6, name));
  }

  @Test
  void theSameRunGivesTheSameLists() throws IOException {
    given("--lists=again.txt.gz");
    assertEquals(
        -1, Files.mismatch(directory.resolve("lists.txt.gz"), directory.resolve("again.txt.gz")));
  }

  @Test
  void curvesOverListensAndAnswersBeginWithWhatMostHear() throws IOException {
    Files.writeString(directory.resolve("cold.txt"), "u0\nu1\nu2\nu3\nu4\nu5\n");
    JsonNode json = given("--cold-users=cold.txt", "--given=0,1,5", "--onboarding=2");
    JsonNode given = json.at("/curves/given/series");
    assertEquals(
        given.at("/popularity/0/ndcg@20"), given.at("/popularity/2/ndcg@20"), given.toString());
    assertEquals(given.at("/popularity/0/ndcg@20"), given.at("/segue/0/ndcg@20"));
    assertTrue(
        given.at("/segue/2/ndcg@20").doubleValue() > given.at("/segue/0/ndcg@20").doubleValue(),
        given.toString());
    assertEquals(3, given.at("/item-knn").size());
    JsonNode asked = json.at("/curves/onboarding/series/information");
    assertEquals(0, asked.at("/0/at").intValue());
    assertEquals(2, asked.at("/2/at").intValue());
  }

  @Test
  void curvesNeedListenersWhomTrainingNeverSaw() {
    Run run = Run.in(directory, "evaluate", "--given=1", "--train=train.txt", "--test=test.txt");
    assertEquals(2, run.code());
  }

  @Test
  void everyBasisIsMeasuredWhenAsked() {
    JsonNode json = given("--by=all", "--k=5");
    assertEquals("hybrid", json.path("basis").textValue());
    List<String> others = new ArrayList<>();
    json.path("others").fieldNames().forEachRemaining(others::add);
    assertEquals(List.of("cf", "content", "popular"), others);
    double popular = json.at("/others/popular/recall@5").doubleValue();
    assertTrue(json.path("recall@5").doubleValue() > popular);
    // Nothing is known about the tracks of bare files.
    assertFalse(json.has("ild@5"));
  }

  @Test
  void intervalsStrataAndChecksumsAreTold() {
    JsonNode json = plain;
    JsonNode interval = json.at("/intervals/recall@20");
    assertTrue(interval.get(0).doubleValue() < json.path("recall@20").doubleValue());
    assertTrue(interval.get(1).doubleValue() > json.path("recall@20").doubleValue());
    assertTrue(json.at("/strata/warm~1head/ndcg@20").isNumber());
    assertEquals(64, json.at("/checksums/train").textValue().length());
    assertEquals(64, json.at("/checksums/test").textValue().length());
    assertTrue(json.at("/seconds/train").isNumber());
  }

  @Test
  void aStoreThatIsNamedGivesNamesAndPlays() {
    JsonNode json = given("--store=data/segue.db", "--by=content", "--files-tracks-only");
    assertTrue(json.path("ild@10").isNumber());
    assertTrue(json.path("items").intValue() < TRACKS);
    JsonNode whole = given("--store=data/segue.db");
    assertEquals(TRACKS, whole.path("items").intValue());
    assertFalse(
        json.at("/checksums/train").equals(plain.at("/checksums/train")),
        "the store knows of more than one play");
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "last-part", "leave-last-out", "temporal"})
  void aStoreIsDividedInEveryWay(String split) {
    JsonNode json = evaluated("--split=" + split, "--k=10");
    assertTrue(json.path("users").intValue() > LISTENERS / 2);
    assertTrue(json.path("recall@10").doubleValue() > 0);
    assertEquals(TRACKS, json.path("items").intValue());
    if (split.equals("leave-last-out")) {
      assertEquals(json.path("users"), json.at("/pairs/test"));
    }
  }

  @Test
  void coldListenersAndColdTracksAreKeptFromTraining() throws IOException {
    Files.writeString(directory.resolve("cold-users.txt"), "u1\nu2\nu3\nu4\n");
    Files.writeString(directory.resolve("cold-items.txt"), "t0\nt1\nt2\nt3\n");
    JsonNode users = given("--cold-users=cold-users.txt");
    assertEquals(4, users.path("users").intValue());
    assertTrue(users.at("/pairs/told_later").intValue() > 0);
    assertTrue(users.at("/strata/cold~1all/recall@20").isNumber());
    assertTrue(users.path("recall@20").doubleValue() > 0);
    JsonNode items =
        given("--cold-items=cold-items.txt", "--store=data/segue.db", "--by=content", "--k=50");
    assertEquals(1.0, items.at("/track_strata/cold/test_share").doubleValue());
    assertTrue(items.path("recall@50").doubleValue() > 0.1, items.path("recall@50").toString());
  }

  @Test
  void coldTracksAreLookedForInSeveralWays() throws IOException {
    Files.writeString(directory.resolve("cold.txt"), "t0\nt1\nt2\nt3\n");
    JsonNode cold =
        given("--cold-items=cold.txt", "--store=data/segue.db", "--k=10", "--beside=fresh=0.9")
            .path("cold");
    assertEquals(4, cold.path("tracks").intValue());
    for (String name :
        List.of("hybrid", "fresh=0.9", "content", "MoreLikeThis", "artist mean", "popular")) {
      assertTrue(cold.at("/rankings/" + name + "/among_all/ndcg@10").isNumber(), name);
      double amongCold = cold.at("/rankings/" + name + "/among_cold/recall@10").doubleValue();
      assertTrue(
          amongCold >= cold.at("/rankings/" + name + "/among_all/recall@10").doubleValue(), name);
    }
    assertEquals(1.0, cold.at("/rankings/hybrid/among_cold/recall@10").doubleValue());
    double usual = cold.at("/warm/hybrid/differences/recall@10/difference").doubleValue();
    assertTrue(cold.at("/warm/fresh=0.9/differences/recall@10/difference").doubleValue() <= usual);
  }

  @Test
  void theTailCurveIsTold() {
    JsonNode curve = given("--tail-curve=-1,0,1", "--k=10").path("tail_curve");
    assertEquals(3, curve.size());
    assertTrue(curve.at("/0/aplt").doubleValue() <= curve.at("/1/aplt").doubleValue());
    assertTrue(curve.at("/1/aplt").doubleValue() <= curve.at("/2/aplt").doubleValue());
  }

  @Test
  void twoRunsAreComparedListenerByListener() {
    given("--by=popular", "--lists=popular.txt");
    JsonNode json = given("--by=cf", "--compare=popular.txt");
    JsonNode recall = json.at("/comparison/metrics/recall@20");
    assertEquals("popular.txt", json.at("/comparison/with").textValue());
    assertEquals(
        json.path("recall@20").doubleValue() - recall.path("other").doubleValue(),
        recall.path("difference").doubleValue(),
        1e-9);
    assertTrue(recall.path("interval").get(0).doubleValue() > 0);
    assertTrue(recall.path("p").doubleValue() < 0.01);
    assertEquals(
        1.0,
        given("--by=popular", "--compare=popular.txt")
            .at("/comparison/metrics/ndcg@10/p")
            .doubleValue());
  }

  @Test
  void theTableSaysWhatWasMeasured() {
    Run run = Run.in(directory, arguments("--by=all", "--k=10"));
    done(run);
    for (String word :
        List.of("given files", "sha256", "recall@10", "hybrid", "popular", "warm/head", "[")) {
      assertTrue(run.out().contains(word), run.out());
    }
  }

  @Test
  void thePageHoldsTheRun() throws IOException {
    String page = Files.readString(directory.resolve("page.html"));
    assertTrue(page.contains("given files train.txt and test.txt"));
    assertTrue(page.contains(plain.at("/checksums/test").textValue()));
  }

  @Test
  void wrongUseIsExplained() throws IOException {
    Files.writeString(directory.resolve("stranger.txt"), "stranger t1\n");
    Files.writeString(directory.resolve("short.txt"), "u1 t1\n");
    for (List<String> wrong :
        List.of(
            List.of("--train=train.txt"),
            List.of("--by=magic"),
            List.of("--k=0"),
            List.of("--k=501"),
            List.of("--lists=nowhere/lists.txt"),
            List.of("--report=."),
            List.of("--split=magic"),
            List.of("--test-share=1"),
            List.of("--train=train.txt", "--test=test.txt", "--split=random"),
            List.of("--train=train.txt", "--test=test.txt", "--compare=short.txt"))) {
      assertEquals(2, failed(wrong), wrong.toString());
    }
    for (List<String> impossible :
        List.of(
            List.of("--train=missing.txt", "--test=test.txt"),
            List.of("--train=train.txt", "--test=test.txt", "--store=empty.db"),
            List.of("--store=empty.db"),
            List.of("--train=train.txt", "--test=test.txt", "--compare=stranger.txt"))) {
      assertEquals(1, failed(impossible), impossible.toString());
    }
  }

  private int failed(List<String> options) {
    List<String> all = new ArrayList<>(List.of("evaluate"));
    all.addAll(Arrays.asList(SMALL));
    all.addAll(options);
    Run run = Run.in(directory, all.toArray(String[]::new));
    assertTrue(run.err().lines().reduce((a, b) -> b).orElse("").startsWith("segue: "), run.err());
    assertEquals("", run.out());
    return run.code();
  }

  private JsonNode given(String... options) {
    List<String> all = new ArrayList<>(List.of("--train=train.txt", "--test=test.txt"));
    all.addAll(Arrays.asList(options));
    return evaluated(all.toArray(String[]::new));
  }

  private JsonNode evaluated(String... options) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--json"));
    all.addAll(Arrays.asList(SMALL));
    all.addAll(Arrays.asList(options));
    Run run = Run.in(directory, all.toArray(String[]::new));
    done(run);
    return run.json();
  }

  private static String[] arguments(String... options) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--train=train.txt", "--test=test.txt"));
    all.addAll(Arrays.asList(SMALL));
    all.addAll(Arrays.asList(options));
    return all.toArray(String[]::new);
  }

  private Map<String, Set<String>> sets(String name) {
    Map<String, Set<String>> sets = new TreeMap<>();
    PairFile.read(source(name))
        .forEach((listener, tracks) -> sets.put(listener.value(), new HashSet<>(names(tracks))));
    return sets;
  }

  private Map<String, List<String>> lists(String name) {
    Map<String, List<String>> lists = new TreeMap<>();
    ListsFile.read(source(name))
        .forEach((listener, tracks) -> lists.put(listener.value(), names(tracks)));
    return lists;
  }

  private FileSource source(String name) {
    return new FileSource(directory.resolve(name), PairFile.TEXT, ReadProgress.SILENT);
  }

  private static List<String> names(Collection<TrackId> tracks) {
    return tracks.stream().map(TrackId::value).collect(Collectors.toList());
  }

  private static void done(Run run) {
    assertEquals(0, run.code(), run.err());
  }
}
