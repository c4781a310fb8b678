package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.Seed;
import io.segue.profile.Profile;
import io.segue.profile.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code segue tune} on six planted communities, which one number a track can't tell apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TuneCommandTest {
  private static final int COMMUNITIES = 6;
  private static final int TRACKS = 180;
  private static final int LISTENERS = 48;

  private Path directory;

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    directory = temporary;
    SplittableRandom random = Seed.random(TuneCommandTest.class);
    StringBuilder train = new StringBuilder();
    for (int l = 0; l < LISTENERS; l++) {
      train.append("u").append(l);
      for (int t = l % COMMUNITIES; t < TRACKS; t += COMMUNITIES) {
        if (random.nextInt(2) == 0) {
          train.append(" t").append(t);
        }
      }
      train.append("\n");
    }
    Files.writeString(directory.resolve("train.txt"), train);
    Files.writeString(directory.resolve("test.txt"), "u0 t5\nu1 t4\n");
    Files.writeString(
        directory.resolve("space.yaml"),
        """
        version: 1
        base:
          version: 1
          factorization: {dimension: 1, epochs: 2}
          weights: {cf: 1}
        parameters:
          - {path: factorization.dimension, values: [1, 8]}
          - {path: factorization.regularization, low: 0.01, high: 0.1, scale: log, steps: 2}
        """);
    Files.writeString(
        directory.resolve("weights.yaml"),
        """
        version: 1
        base:
          version: 1
          factorization: {dimension: 1, epochs: 2}
          neighbours: {models: [{model: markov-random-field, regularization: 1}]}
          weights: {cf: 1}
        parameters:
          - {path: weights.cf, low: 0, high: 1, steps: 3}
          - {path: weights.neighbours, low: 0, high: 1, steps: 3}
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid", "random", "halving", "cma-es"})
  void findsWhatIsObviouslyBest(String search) {
    Run run = tune(search + ".yaml", "--search=" + search, "--trials=6");
    Profile profile = ProfileFile.read(directory.resolve(search + ".yaml"));
    assertEquals(8, profile.training().factorization().dimension(), run.err());
    assertEquals(search, profile.name());
    assertEquals(search, profile.tuned().orElseThrow().search().name());
    assertTrue(profile.tuned().orElseThrow().result().value() > 0.5, run.err());
    assertEquals(
        run.json().path("value").doubleValue(), profile.tuned().orElseThrow().result().value());
    assertTrue(run.err().contains("best so far"), run.err());
    assertFalse(Files.exists(directory.resolve(search + ".yaml.trials.jsonl.work")));
  }

  @Test
  void findsTheWeightsOfOneTrainedGeneration() throws IOException {
    for (String search : new String[] {"grid", "halving"}) {
      Run run = tune(search + "-weights.yaml", "--search=" + search, "--space=weights.yaml");
      Profile profile = ProfileFile.read(directory.resolve(search + "-weights.yaml"));
      assertTrue(profile.weights().of("neighbours") > profile.weights().of("cf"), run.err());
      assertTrue(profile.tuned().orElseThrow().result().value() > 0.5, run.err());
      assertEquals(1, profile.tuned().orElseThrow().search().trials());
      assertEquals(1, run.err().lines().filter(line -> line.contains("learn 100%")).count());
    }
  }

  @Test
  void afterAnInterruptionTheResultIsTheSame() throws IOException {
    Run whole = tune("whole.yaml", "--trials=3");
    Path state = directory.resolve("whole.yaml.trials.jsonl");
    List<String> lines = Files.readAllLines(state);
    List<Integer> known = new ArrayList<>();
    for (int kept = 1; kept < lines.size(); kept += 2) {
      String left = String.join("\n", lines.subList(0, kept)) + "\n{\"setting\":";
      Files.writeString(directory.resolve("state"), left);
      Run resumed = tune("resumed.yaml", "--trials=3", "--state=state");
      known.add(resumed.json().path("known_trials").intValue());
      assertEquals(whole.json().path("chosen"), resumed.json().path("chosen"));
      assertEquals(
          Files.readString(directory.resolve("whole.yaml")).replace("whole", "resumed"),
          Files.readString(directory.resolve("resumed.yaml")));
      assertEquals(Files.readString(state), Files.readString(directory.resolve("state")));
    }
    assertEquals(List.of(0, 2), known, lines.toString());
  }

  @Test
  void threadsMakeNoDifference() throws IOException {
    tune("one.yaml", "--trials=2", "--threads=1");
    tune("three.yaml", "--trials=2", "--threads=3");
    assertEquals(
        Files.readString(directory.resolve("one.yaml")).replace("one", "three"),
        Files.readString(directory.resolve("three.yaml")));
  }

  @Test
  void theReachedValueIsWhatEvaluationMeasures() throws IOException {
    tune("measured.yaml", "--trials=2", "--search=random", "--objective=ndcg@10");
    Profile profile = ProfileFile.read(directory.resolve("measured.yaml"));
    Run imported = importTrain();
    assertEquals(0, imported.code(), imported.err());
    Run run =
        Run.in(
            directory,
            "evaluate",
            "--store=pairs.db",
            "--split-seed=42",
            "--options=" + directory.resolve("measured.yaml"),
            "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        profile.tuned().orElseThrow().validation().asked(),
        run.json().path("checksums").path("test").textValue());
    assertEquals(
        profile.tuned().orElseThrow().result().value(),
        run.json().path("ndcg@10").doubleValue(),
        1e-12);
    assertTrue(run.err().contains("tuned to ndcg@10"), run.err());
  }

  @Test
  void trainReindexAndAnswersTakeTheProfile() throws IOException {
    tune("taken.yaml", "--trials=2");
    importTrain();
    String[] places = {
      "--store=pairs.db", "--index=taken", "--options=" + directory.resolve("taken.yaml")
    };
    for (String command : new String[] {"train", "reindex"}) {
      Run run = Run.in(directory, command, places[0], places[1], places[2]);
      assertEquals(0, run.code(), run.err());
    }
    Run answered = Run.in(directory, "recommend", "u3", places[0], places[1], places[2], "--json");
    assertEquals("taken", answered.json().path("profile").textValue(), answered.err());
  }

  @Test
  void aTestPartIsNotEvenAnOption() {
    assertEquals(2, run("x.yaml", "--test=test.txt").code());
  }

  @Test
  void wrongUseIsRefusedBeforeAnythingIsDone() {
    assertRefused(run("x.yaml", "--search=magic"), "--search must be grid");
    assertRefused(run("x.yaml", "--objective=recall"), "--objective must be METRIC@RANKS");
    assertRefused(run("x.yaml", "--by=luck"), "must be hybrid, cf or content");
    assertRefused(run("x.yaml", "--trials=0"), "--trials must be at least 1");
    assertFalse(Files.exists(directory.resolve("x.yaml.trials.jsonl.work")));
  }

  @Test
  void aStateOfOtherDataIsRefused() {
    tune("same.yaml", "--trials=1");
    Run other = run("same.yaml", "--trials=1", "--seed=7");
    assertEquals(1, other.code());
    assertTrue(other.err().contains("was begun with another"), other.err());
  }

  private static void assertRefused(Run run, String rule) {
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(rule), run.err());
  }

  private Run importTrain() throws IOException {
    StringBuilder tracks = new StringBuilder("track_id,title\n");
    for (int t = 0; t < TRACKS; t++) {
      tracks.append("t" + t + ",t" + t + "\n");
    }
    StringBuilder listens = new StringBuilder("listener_id,track_id\n");
    for (String line : Files.readAllLines(directory.resolve("train.txt"))) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        listens.append(words[0] + "," + words[i] + "\n");
      }
    }
    Files.writeString(directory.resolve("tracks.csv"), tracks);
    Files.writeString(directory.resolve("listens.csv"), listens);
    Run.in(directory, "import", "tracks", "tracks.csv", "--store=pairs.db");
    return Run.in(directory, "import", "listens", "listens.csv", "--store=pairs.db");
  }

  private Run tune(String out, String... more) {
    Run run = run(out, more);
    assertEquals(0, run.code(), run.err());
    JsonNode json = run.json();
    assertEquals(out, json.path("profile").textValue());
    return run;
  }

  private Run run(String out, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add("tune");
    if (List.of(more).stream().noneMatch(option -> option.startsWith("--space"))) {
      arguments.add("--space=space.yaml");
    }
    arguments.add("--train=train.txt");
    arguments.add("--out=" + out);
    arguments.add("--json");
    arguments.addAll(List.of(more));
    return Run.in(directory, arguments.toArray(String[]::new));
  }
}
