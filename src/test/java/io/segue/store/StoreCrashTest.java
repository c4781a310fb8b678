package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes while they write. */
class StoreCrashTest {
  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedSurvivesTheProcess() throws IOException, SQLException {
    SplittableRandom random = Seed.random(StoreCrashTest.class);
    for (int linesBeforeDeath : new int[] {1, 2 + random.nextInt(50), 100 + random.nextInt(100)}) {
      long acknowledged = Long.parseLong(lastLineOfKilled("events", linesBeforeDeath));

      assertIntact();
      long kept = assertKeptFromTheFirst();
      assertTrue(
          kept == acknowledged || kept == acknowledged + 1,
          "acknowledged " + acknowledged + ", kept " + kept + ", seed " + Seed.value());
    }
  }

  @Test
  void aBatchSurvivesWholeOrNotAtAll() throws IOException, SQLException {
    int linesBeforeDeath = 2 + Seed.random(StoreCrashTest.class).nextInt(20);
    long acknowledged = Long.parseLong(lastLineOfKilled("batches", linesBeforeDeath));

    assertIntact();
    long kept = assertKeptFromTheFirst();
    assertEquals(0, kept % CrashingWriter.BATCH, "seed " + Seed.value());
    assertTrue(
        kept == acknowledged || kept == acknowledged + CrashingWriter.BATCH,
        "acknowledged " + acknowledged + ", kept " + kept + ", seed " + Seed.value());
  }

  @Test
  void anUnfinishedBatchLeavesNothing() throws IOException, SQLException {
    assertEquals("written", lastLineOfKilled("unfinished", 1));

    assertTrue(Files.size(Path.of(file() + "-wal")) > 10_000_000, "nothing reached the file");
    assertIntact();
    try (Store store = Store.open(StoreLocation.of(file()))) {
      assertEquals(new StoreCounts(0, 0, 0, 0, 0, 0), store.counts());
      assertEquals(0, store.change());
    }
  }

  private String lastLineOfKilled(String mode, int linesBeforeDeath) throws IOException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWriter.class.getName(),
                file().toString(),
                mode)
            .redirectError(directory.resolve("errors").toFile())
            .start();
    try (BufferedReader output = writer.inputReader()) {
      String last = "";
      for (int lines = 0; lines < linesBeforeDeath; lines++) {
        last = nextLine(output);
      }
      // The process itself would close its output, where more may wait.
      writer.toHandle().destroyForcibly();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = line;
      }
      return last;
    } finally {
      writer.destroyForcibly().onExit().join();
    }
  }

  private String nextLine(BufferedReader output) throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new AssertionError(Files.readString(directory.resolve("errors")));
    }
    return line;
  }

  private void assertIntact() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
      assertTrue(rows.next());
      assertEquals("ok", rows.getString(1));
    }
  }

  /** Checks that the listens 1 to n are there and no others, and returns n. */
  private long assertKeptFromTheFirst() {
    try (Store store = Store.open(StoreLocation.of(file()))) {
      List<Long> numbers = new ArrayList<>();
      store.forEachPlays((listener, track, plays, _) ->
          numbers.add(Long.parseLong(track.value().substring("track ".length()))));
      numbers.sort(null);
      for (int i = 0; i < numbers.size(); i++) {
        assertEquals(i + 1L, numbers.get(i), "seed " + Seed.value());
      }
      assertEquals(numbers.size(), store.counts().listens());
      return numbers.size();
    }
  }

  private Path file() {
    return directory.resolve("segue.db");
  }
}
