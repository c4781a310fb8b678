package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.catalog.Track;
import io.segue.catalog.TrackId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreRefusalTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {5, 600, 10_000})
  void refusesAFileThatIsNoDatabase(int bytes) throws IOException {
    Path file = file();
    Files.writeString(file, "x".repeat(bytes));

    assertRefused("not a SQLite database");
    assertEquals("x".repeat(bytes), Files.readString(file));
  }

  @Test
  void refusesTheDatabaseOfAnotherProgram() throws SQLException {
    execute("CREATE TABLE tracks (id TEXT)");

    assertRefused("not Segue's");
  }

  @Test
  void refusesANewerSchema() throws SQLException {
    Store.open(location()).close();
    execute(
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', 1,"
            + " installed_by, installed_on, 1, 1 FROM flyway_schema_history"
            + " WHERE installed_rank = 1");

    assertRefused("schema version 99 is newer than this program");
  }

  @Test
  void reportsADamagedFile() throws IOException {
    try (Store store = Store.open(location())) {
      store.put(Track.builder(new TrackId("a")).title("x".repeat(2_000)).build());
    }
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
      byte[] garbage = new byte[(int) file.length() - 100];
      java.util.Arrays.fill(garbage, (byte) 0x5a);
      file.seek(100);
      file.write(garbage);
    }

    assertRefused("damaged");
  }

  @Test
  void refusesPlacesThatCannotBeWritten() throws IOException {
    Files.createDirectory(file());
    assertRefused("cannot be opened for writing");

    Path plain = Files.writeString(directory.resolve("plain"), "");
    StoreException refusal =
        assertThrows(
            StoreException.class, () -> Store.open(StoreLocation.of(plain.resolve("segue.db"))));
    assertTrue(refusal.toString().contains(plain.toString()), refusal.toString());
  }

  @Test
  void aUrlAndABarePathNameTheSameFile() {
    StoreLocation bare = StoreLocation.of(file().toString());

    assertEquals(bare, StoreLocation.of("jdbc:sqlite:" + file()));
    assertEquals(bare, StoreLocation.of(file()));
    assertEquals(file().toAbsolutePath(), bare.file());
    assertEquals("jdbc:sqlite:" + file().toAbsolutePath(), bare.url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://host/segue",
        "postgres://host/segue",
        "jdbc:mysql://host/segue",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:",
        "jdbc:sqlite:a.db?journal_mode=OFF",
        ":memory:",
        " ",
        ""
      })
  void refusesOtherUrlsAndNamesWhatIsSupported(String url) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> StoreLocation.of(url));

    assertTrue(refusal.toString().contains("supported: jdbc:sqlite:PATH"), refusal.toString());
    assertEquals(
        url.contains("postgres"), refusal.toString().contains("PostgreSQL is not supported"));
  }

  @Test
  void refusesUnusableNumbers() {
    String url = file().toString();

    assertThrows(
        IllegalArgumentException.class, () -> new StoreLocation(url, Duration.ofMillis(249), 1));
    assertThrows(
        IllegalArgumentException.class, () -> new StoreLocation(url, Duration.ofDays(1), 1));
    assertThrows(
        IllegalArgumentException.class, () -> new StoreLocation(url, Duration.ofSeconds(1), 0));
  }

  private void assertRefused(String reason) {
    StoreException refusal =
        assertThrows(StoreException.class, () -> Store.open(location()).close());

    assertTrue(refusal.toString().contains(reason), refusal.toString());
    assertTrue(refusal.toString().contains(file().toString()), refusal.toString());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(location().url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private StoreLocation location() {
    return StoreLocation.of(file()).withBusyTimeout(Duration.ofMillis(500));
  }

  private Path file() {
    return directory.resolve("segue.db");
  }
}
