package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands killed at the moment at which they say something. */
class CrashTest {
  @TempDir Path directory;

  @BeforeEach
  void publishASample() {
    done("sample", "--tracks=200", "--artists=20", "--listeners=30", "--listens=900");
    done("import", "tracks", "data/sample/tracks.csv.gz");
    done("import", "listens", "data/sample/listens.csv.gz");
    done("train", "--dimension=8", "--epochs=2");
    done("reindex");
  }

  @Test
  void killedTrainingLeavesTheModelBeforeAndTheNextOneWorks()
      throws IOException, InterruptedException {
    for (String moment : new String[] {"epoch 1/900", "epoch 5/900 loss", "epoch 40/900 loss"}) {
      killAt(moment, "train", "--dimension=8", "--epochs=900");
      done("reindex");
    }
    done("train", "--dimension=8", "--epochs=2");
  }

  @Test
  void killedReindexingLeavesTheGenerationBeforeServing() throws IOException, InterruptedException {
    for (String moment : new String[] {"documents", "merge", "verify"}) {
      killAt(moment, "reindex");
      Run doctor = Run.in(directory, "doctor", "--json");
      assertTrue(doctor.json().at("/ok").booleanValue(), doctor.out());
      done("recommend", "u000001");
    }
    done("reindex");
  }

  private void killAt(String moment, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Segue.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.startsWith(moment)) {
        line = said.readLine();
      }
      process.destroyForcibly().waitFor();
      assertTrue(line != null, () -> String.join(" ", arguments) + " never said " + moment);
    }
  }

  private void done(String... arguments) {
    Run run = Run.in(directory, arguments);
    assertEquals(0, run.code(), run.err());
  }
}
