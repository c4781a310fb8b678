package io.segue.http;

import java.time.Duration;

/**
 * How the server listens.
 *
 * @param host address to bind
 * @param port 0 to 65535; 0 takes a free one
 * @param maxBodyBytes larger request bodies are refused with 413
 * @param maxConcurrentRequests more are refused with 503 at once
 * @param stopTimeout how long requests under way may take when it stops
 */
public record ServerOptions(
    String host, int port, long maxBodyBytes, int maxConcurrentRequests, Duration stopTimeout) {
  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be within 0..65535: " + port);
    }
    if (maxConcurrentRequests < 1) {
      throw new IllegalArgumentException(
          "max-concurrent-requests must be at least 1: " + maxConcurrentRequests);
    }
  }
}
