package io.segue.http.listenbrainz;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How many requests each address may make in one window of time; thread-safe.
 *
 * <p>Clients sleep when they read that nothing remains, so what is told is what is enforced.
 */
final class RateLimit {
  /** Addresses beyond this number share one allowance, so that memory stays bounded. */
  private static final int MAX_ADDRESSES = 10_000;

  private static final String OTHERS = "";

  private final int requests;
  private final long windowMillis;
  private final InstantSource clock;
  private final Map<String, Integer> spent = new HashMap<>();
  private long window;

  /**
   * A limit.
   *
   * @param requests at least 1
   * @param window whole seconds
   */
  RateLimit(int requests, Duration window, InstantSource clock) {
    if (requests < 1 || window.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "a rate limit needs at least 1 request and 1 second: " + requests + ", " + window);
    }
    this.requests = requests;
    this.windowMillis = window.toSeconds() * 1_000;
    this.clock = clock;
  }

  /** Spends a request, tells what remains, and says whether there was one left. */
  boolean spend(Context context) {
    long now = clock.millis();
    long end = (now / windowMillis + 1) * windowMillis;
    int used = use(context.ip(), now / windowMillis);
    long left = Math.ceilDiv(end - now, 1_000);
    context
        .header("X-RateLimit-Limit", Integer.toString(requests))
        .header("X-RateLimit-Remaining", Integer.toString(Math.max(0, requests - used)))
        .header("X-RateLimit-Reset-In", Long.toString(left))
        .header("X-RateLimit-Reset", Long.toString(end / 1_000));
    return used <= requests;
  }

  private synchronized int use(String address, long current) {
    if (current != window) {
      window = current;
      spent.clear();
    }
    boolean isFull = spent.size() >= MAX_ADDRESSES && !spent.containsKey(address);
    return spent.merge(isFull ? OTHERS : address, 1, Integer::sum);
  }
}
