package io.segue.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** One connection that writes and a few that read. */
final class Connections implements AutoCloseable {
  private final StoreLocation location;
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final Jdbi reading;

  private Connections(StoreLocation location, HikariDataSource writer, HikariDataSource readers) {
    this.location = location;
    this.writer = writer;
    this.readers = readers;
    this.reading = Jdbi.create(readers);
  }

  static Connections open(StoreLocation location) {
    HikariDataSource writer = pool(location, 1, SqlDialect::writer);
    try {
      Migrations.migrate(writer, location);
      HikariDataSource readers = pool(location, location.readers(), SqlDialect::reader);
      return new Connections(location, writer, readers);
    } catch (RuntimeException failure) {
      writer.close();
      throw failure;
    }
  }

  /** Runs a reading whose statements all see one snapshot. */
  <T> T read(HandleCallback<T, SQLException> reading) {
    try {
      return this.reading.inTransaction(reading);
    } catch (JdbiException failure) {
      throw SqlDialect.failure(location, failure);
    } catch (SQLException failure) {
      throw SqlDialect.failure(location, failure);
    }
  }

  /** The writing connection, outside autocommit; waits until the last one is closed. */
  Connection takeWriter() throws SQLException {
    Connection connection = writer.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** Closes a writing connection for good, and with it whatever it has begun. */
  void discard(Connection connection) {
    writer.evictConnection(connection);
  }

  StoreLocation location() {
    return location;
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  private static HikariDataSource pool(
      StoreLocation location, int size, BiConsumer<HikariConfig, StoreLocation> settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store-" + (size == 1 ? "writer" : "readers"));
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0);
    config.setConnectionTimeout(location.busyTimeout().toMillis());
    settings.accept(config, location);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failure) {
      throw SqlDialect.failure(location, failure);
    }
  }
}
