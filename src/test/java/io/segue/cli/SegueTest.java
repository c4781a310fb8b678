package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the command line, on a small sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegueTest {
  private Path directory;

  @BeforeAll
  void learnFromASample(@TempDir Path temporary) {
    directory = temporary;
    done(
        Run.in(
            directory,
            "sample",
            "--tracks=400",
            "--artists=50",
            "--listeners=80",
            "--listens=4000"));
    done(Run.in(directory, "import", "tracks", "data/sample/tracks.csv.gz"));
    done(Run.in(directory, "import", "listeners", "data/sample/listeners.csv.gz"));
    done(Run.in(directory, "import", "listens", "data/sample/listens.csv.gz"));
    done(Run.in(directory, "train", "--dimension=16", "--epochs=3"));
    done(Run.in(directory, "reindex"));
  }

  @Test
  void importingTwiceChangesNothing() {
    JsonNode again =
        Run.in(directory, "import", "listens", "data/sample/listens.csv.gz", "--json").json();
    assertEquals(0, again.path("added").intValue(), again.toString());
    assertEquals(0, again.path("changed").intValue(), again.toString());
    assertTrue(again.path("unchanged").intValue() >= 4_000);
  }

  @Test
  void everythingThatWasLearnedIsPublished() {
    Run doctor = Run.in(directory, "doctor", "--json");
    assertEquals(0, doctor.code(), doctor.out());
    assertTrue(doctor.out().contains("400 tracks"), doctor.out());
    assertTrue(doctor.out().contains("simd"), doctor.out());
  }

  @Test
  void recommendsFindsAndSearches() {
    JsonNode recommended = Run.in(directory, "recommend", listener(), "--json").json();
    assertEquals(20, recommended.path("tracks").size());
    assertEquals("hybrid", recommended.path("strategy").textValue());
    JsonNode track = recommended.at("/tracks/0/track");
    Run similar =
        Run.in(directory, "similar", track.path("id").textValue(), "--limit", "3", "--json");
    assertEquals(3, similar.json().path("tracks").size());
    JsonNode found = Run.in(directory, "search", track.path("title").textValue(), "--json").json();
    assertFalse(found.path("tracks").isEmpty(), track.toString());
    Run table = Run.in(directory, "recommend", listener(), "--limit", "5");
    assertEquals(6, table.out().lines().count(), table.out());
  }

  @Test
  void theSameTrainingGivesTheSameModel() throws IOException {
    JsonNode first =
        Run.in(directory, "train", "--dimension=8", "--epochs=2", "--threads=1", "--json").json();
    JsonNode second =
        Run.in(directory, "train", "--dimension=8", "--epochs=2", "--threads=3", "--json").json();
    assertEquals(first.path("loss"), second.path("loss"));
    Path models = directory.resolve("index/models");
    assertEquals(
        -1,
        Files.mismatch(
            models.resolve(first.path("model").textValue()).resolve("tracks.vectors"),
            models.resolve(second.path("model").textValue()).resolve("tracks.vectors")));
  }

  @Test
  void rollbackPublishesTheGenerationBefore() {
    String before = Run.in(directory, "reindex", "--json").json().path("generation").textValue();
    String after = Run.in(directory, "reindex", "--json").json().path("generation").textValue();
    assertEquals(
        before, Run.in(directory, "rollback", "--json").json().path("generation").textValue());
    assertEquals(0, Run.in(directory, "rollback", "--to", after).code());
    Run missing = Run.in(directory, "rollback", "--to", "g999999");
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("g999999"), missing.err());
  }

  @Test
  void everyCommandTakesStoreIndexAndJson() {
    String store = "jdbc:sqlite:" + directory.resolve("data/segue.db");
    String index = directory.resolve("index").toString();
    for (List<String> command :
        List.of(
            List.of(
                "sample",
                "--directory=again",
                "--tracks=20",
                "--artists=2",
                "--listeners=4",
                "--listens=40"),
            List.of("import", "listeners", "data/sample/listeners.csv.gz"),
            List.of("reindex"),
            List.of("serve", "--port=0"),
            List.of("recommend", listener()),
            List.of("search", "the"),
            List.of("doctor"))) {
      List<String> whole = new ArrayList<>(command);
      whole.addAll(List.of("--store", store, "--index", index, "--json"));
      Run run = Run.in(directory, whole.toArray(new String[0]));
      assertEquals(0, run.code(), whole + ": " + run.err());
      assertTrue(run.json().isObject(), whole + ": " + run.out());
    }
  }

  @Test
  void wrongUseIsExplainedAndExitsWithTwo() {
    for (List<String> wrong :
        List.of(
            List.of("recommnd"),
            List.of("recommend"),
            List.of("recommend", "x", "--limit", "many"),
            List.of("recommend", "x", "--limit", "0"),
            List.of("recommend", "x", "--filter", "genre"),
            List.of("recommend", "x", "--filter", "colour=red"),
            List.of("train", "--play-weight", "sqrt"),
            List.of("train", "--solver", "fast"),
            List.of("import", "tracks"),
            List.of("import", "tracks", "x.csv", "--encoding", "klingon"))) {
      Run run = Run.in(directory, wrong.toArray(new String[0]));
      assertEquals(2, run.code(), wrong + ": " + run.err());
      assertTrue(run.err().startsWith("segue: "), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
      assertEquals("", run.out(), wrong.toString());
    }
  }

  @Test
  void whatCannotBeDoneIsExplainedAndExitsWithOne() {
    for (List<String> impossible :
        List.of(
            List.of("similar", "no such track"),
            List.of("import", "tracks", "missing.csv"),
            List.of("recommend", "x", "--index", "nowhere"),
            List.of("train", "--store", "empty.db"),
            List.of("train", "--store", "jdbc:oracle:x"),
            List.of("train", "--dimension", "0"))) {
      Run run = Run.in(directory, impossible.toArray(new String[0]));
      assertEquals(1, run.code(), impossible + ": " + run.err());
      assertTrue(run.err().lines().reduce((a, b) -> b).orElse("").startsWith("segue: "), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
    }
  }

  @Test
  void aTableWithTwoColumnsOfOneNameIsRefusedWithItsPlace() throws IOException {
    Files.writeString(directory.resolve("twice.csv"), "track_id,title,title\na,b,c\n");
    Run run = Run.in(directory, "import", "tracks", "twice.csv");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("twice.csv:1 has two columns named 'title'"), run.err());
  }

  @Test
  void othersAreLetInOnlyWithTokensOrByAWord() {
    Run refused = Run.in(directory, "serve", "--port=0", "--host=0.0.0.0");
    assertEquals(2, refused.code(), refused.err());
    assertTrue(refused.err().contains("segue token create"), refused.err());
    Run told = Run.in(directory, "serve", "--port=0", "--host=0.0.0.0", "--open=none");
    assertEquals(0, told.code(), told.err());
    assertEquals(2, Run.in(directory, "serve", "--port=0", "--open=all").code());
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command :
        new String[] {
          "sample",
          "import",
          "train",
          "reindex",
          "rollback",
          "serve",
          "recommend",
          "similar",
          "search",
          "token",
          "doctor",
          "evaluate",
          "evaluate-ratings",
          "rules"
        }) {
      Run help = Run.in(directory, command, "--help");
      assertEquals(0, help.code(), command);
      assertTrue(help.out().contains("Usage: segue " + command), help.out());
      assertTrue(help.out().contains("segue.yaml"), help.out());
    }
  }

  private String listener() {
    return "u000001";
  }

  private static void done(Run run) {
    assertEquals(0, run.code(), run.err());
  }
}
