package io.segue.store;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the store is and how patiently it is used.
 *
 * @param url {@code jdbc:sqlite:PATH} or a bare path; kept as an absolute {@code jdbc:sqlite:} url
 * @param busyTimeout how long a call waits for another writer, 250 ms to 1 hour
 * @param readers connections for reading, 1 to 100; each streaming read holds one
 */
public record StoreLocation(String url, Duration busyTimeout, int readers) {
  private static final Duration MIN_TIMEOUT = Duration.ofMillis(250);
  private static final Duration MAX_TIMEOUT = Duration.ofHours(1);
  private static final int MAX_READERS = 100;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the url names a database that is not supported, or a number
   *     is out of range
   */
  public StoreLocation {
    url = SqlDialect.url(SqlDialect.file(url));
    if (busyTimeout.compareTo(MIN_TIMEOUT) < 0 || busyTimeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "busy timeout must be within " + MIN_TIMEOUT + ".." + MAX_TIMEOUT + ": " + busyTimeout);
    }
    if (readers < 1 || readers > MAX_READERS) {
      throw new IllegalArgumentException(
          "readers must be within 1.." + MAX_READERS + ": " + readers);
    }
  }

  /** That url or path, with 30 s of patience and 4 readers. */
  public static StoreLocation of(String urlOrPath) {
    return new StoreLocation(urlOrPath, Duration.ofSeconds(30), 4);
  }

  /** That file, with 30 s of patience and 4 readers. */
  public static StoreLocation of(Path file) {
    return of(SqlDialect.url(file));
  }

  /** The same place, used more or less patiently. */
  public StoreLocation withBusyTimeout(Duration timeout) {
    return new StoreLocation(url, timeout, readers);
  }

  Path file() {
    return SqlDialect.file(url);
  }
}
