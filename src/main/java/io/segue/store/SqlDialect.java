package io.segue.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is peculiar to SQLite: its address, connection settings, words of DDL and error codes. */
final class SqlDialect {
  private static final String PREFIX = "jdbc:sqlite:";
  private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?([A-Za-z][A-Za-z0-9+.-]+):.*");
  private static final String SUPPORTED = "; supported: jdbc:sqlite:PATH or a path";

  // https://www.sqlite.org/rescode.html
  private static final int NO_PERMISSION = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO_ERROR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private SqlDialect() {}

  static String url(Path file) {
    return PREFIX + file.toAbsolutePath().normalize();
  }

  /** The file that a url or bare path names. */
  static Path file(String urlOrPath) {
    String path = urlOrPath;
    if (urlOrPath.startsWith(PREFIX)) {
      path = urlOrPath.substring(PREFIX.length());
    } else {
      requireNoScheme(urlOrPath);
    }
    if (path.isBlank() || path.startsWith(":") || path.indexOf('?') >= 0) {
      throw new IllegalArgumentException(
          "the store must be a file, without parameters: '" + urlOrPath + "'" + SUPPORTED);
    }
    return Path.of(path);
  }

  private static void requireNoScheme(String urlOrPath) {
    Matcher matcher = SCHEME.matcher(urlOrPath);
    if (matcher.matches()) {
      boolean planned = matcher.group(1).startsWith("postgres");
      throw new IllegalArgumentException(
          (planned ? "PostgreSQL is not supported yet" : "unknown database '" + matcher.group(1))
              + (planned ? "" : "'")
              + SUPPORTED);
    }
  }

  /** Settings of the only connection that writes: durable when a commit returns. */
  static void writer(HikariConfig config, StoreLocation location) {
    both(config, location);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("cache_size", "-65536");
    // Otherwise the driver prepares and runs another query after every insert.
    config.addDataSourceProperty("jdbc.get_generated_keys", "false");
  }

  /** Settings of a connection that reads a snapshot and waits for no writer. */
  static void reader(HikariConfig config, StoreLocation location) {
    both(config, location);
    config.setConnectionInitSql("PRAGMA query_only = true");
    config.addDataSourceProperty("cache_size", "-8192");
  }

  private static void both(HikariConfig config, StoreLocation location) {
    config.setJdbcUrl(location.url());
    config.addDataSourceProperty("busy_timeout", Long.toString(location.busyTimeout().toMillis()));
  }

  /** The words that the migrations leave open. */
  static Map<String, String> migrationWords() {
    return Map.of(
        "key", "INTEGER PRIMARY KEY", "binary", "COLLATE BINARY", "clustered", "WITHOUT ROWID");
  }

  /** What a library's failure means to a caller; itself if no statement failed. */
  static RuntimeException failure(StoreLocation location, RuntimeException failure) {
    return statementBehind(failure)
        .<RuntimeException>map(statement -> failure(location, statement))
        .orElse(failure);
  }

  /** The failed statement that a library reports in its own words. */
  static Optional<SQLException> statementBehind(RuntimeException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  /** What a failed statement means to a caller. */
  static RuntimeException failure(StoreLocation location, SQLException cause) {
    int code = cause.getErrorCode() & 0xff;
    String file = location.file().toString();
    if (code == BUSY || code == LOCKED || cause instanceof SQLTransientConnectionException) {
      return new StoreBusyException(
          file + " is busy for longer than " + location.busyTimeout() + "; try again later", cause);
    }
    return new StoreException(file + ": " + remedy(code) + " (" + cause.getMessage() + ")", cause);
  }

  private static String remedy(int code) {
    return switch (code) {
      case NO_PERMISSION, READ_ONLY, CANNOT_OPEN ->
          "cannot be opened for writing; check that file and directory are writable";
      case IO_ERROR -> "reading or writing failed; check the disk";
      case CORRUPT -> "the file is damaged; restore a backup";
      case FULL -> "the disk is full; make room";
      case NOT_A_DATABASE -> "not a SQLite database; name another file";
      default -> "the database refused a statement";
    };
  }
}
