package io.segue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
  @TempDir Path directory;
  private Connections connections;

  @BeforeEach
  void open() {
    connections = Connections.open(StoreLocation.of(directory.resolve("segue.db")));
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void everyWriterIsDurableAndChecksReferences() throws SQLException {
    assertWriterSettings();
    connections.discard(connections.takeWriter());
    assertWriterSettings();
  }

  @Test
  void readersCannotWrite() {
    StoreException refusal =
        assertThrows(
            StoreException.class,
            () -> connections.read(handle -> handle.execute("DELETE FROM tracks")));

    assertTrue(refusal.toString().contains("segue.db"), refusal.toString());
  }

  private void assertWriterSettings() throws SQLException {
    try (Connection connection = connections.takeWriter()) {
      assertEquals("wal", setting(connection, "journal_mode"));
      assertEquals("2", setting(connection, "synchronous"));
      assertEquals("1", setting(connection, "foreign_keys"));
      assertEquals("30000", setting(connection, "busy_timeout"));
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }
}
