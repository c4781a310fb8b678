package io.segue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Breaks valid requests at random and sends them as they are, past any client that would refuse to;
 * {@code -Dsegue.requests=10000} sends more.
 */
public final class RequestMutator {
  private static final int REQUESTS = Integer.getInteger("segue.requests", 300);
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})[\\s\\S]*");
  private static final List<String> PIECES =
      List.of(
          "%",
          "%00",
          "%ff%fe",
          "%2F",
          "%F0%9F%98%80",
          "\u00e4",
          "&",
          "=",
          ",",
          ":",
          "\"",
          "(",
          "*",
          "~9",
          "-1",
          "0",
          "99999999999999999999",
          "NaN",
          "1e309",
          "null",
          "[]",
          "{}",
          "../",
          "//",
          "?",
          "limit=",
          "&limit=50",
          "+",
          "%0d%0a",
          "AND",
          "OR NOT",
          "year:0-9999",
          "\u202e",
          "'",
          "<",
          "\\",
          "true",
          "[[",
          "}",
          "\\u0000",
          "\\ud800",
          "a".repeat(700));

  private final SplittableRandom random;
  private final List<String> pieces;

  /**
   * A request.
   *
   * @param header the one that is broken too, without line ends
   * @param body empty for none
   */
  public record Request(String method, String target, String header, String body) {
    /** A request without a body. */
    public static Request get(String target, String header) {
      return new Request("GET", target, header, "");
    }

    private String text() {
      return method
          + " "
          + target.replace(" ", "%20")
          + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
          + body.getBytes(StandardCharsets.UTF_8).length
          + "\r\n"
          + header
          + "\r\n\r\n"
          + body;
    }
  }

  /**
   * A mutator of its own seed.
   *
   * @param own pieces that mean something to the protocol, beside those that mean something to any
   */
  public RequestMutator(Class<?> test, List<String> own) {
    this.random = Seed.random(test);
    this.pieces = Stream.concat(PIECES.stream(), own.stream()).toList();
  }

  /** Sends many requests; none makes the server fail or tell of its insides. */
  public void hammer(int port, List<Request> valid) throws IOException {
    TreeMap<String, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      String request = broken(valid.get(random.nextInt(valid.size()))).text();
      String response = exchange(port, request);
      String place = "request " + i + " of seed " + Seed.value() + ":\n" + request;
      assertTrue(STATUS.matcher(response).matches(), place + "\n" + response);
      String status = response.substring(9, 12);
      statuses.merge(status, 1, Integer::sum);
      assertTrue(status.charAt(0) < '5', place + "\n" + response);
      assertTrue(response.contains("application/json"), place + "\n" + response);
      assertTrue(!response.contains("\tat ") && !response.contains("Exception"), place + response);
    }
    assertTrue(statuses.getOrDefault("200", 0) > REQUESTS / 20, statuses.toString());
    assertEquals(
        REQUESTS, statuses.values().stream().mapToInt(Integer::intValue).sum(), "all answered");
  }

  private Request broken(Request valid) {
    String target = valid.target();
    String header = valid.header();
    String body = valid.body();
    int mutations = random.nextInt(4);
    for (int i = 0; i < mutations; i++) {
      if (random.nextInt(12) == 0) {
        header = mutated(header).replace("\n", "").replace("\r", "");
      } else if (!body.isEmpty() && random.nextInt(4) > 0) {
        body = mutated(body);
      } else {
        target = mutated(target);
      }
    }
    String method =
        random.nextInt(20) == 0
            ? valid.method().equals("GET") ? "POST" : "GET"
            : random.nextInt(40) == 0 ? "QUERY" : valid.method();
    return new Request(method, target, header, body);
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length());
    String piece = pieces.get(random.nextInt(pieces.size()));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, Math.max(1, at));
      case 1 ->
          text.substring(0, Math.max(1, at)) + text.substring(Math.min(text.length(), at + 3));
      case 2 -> text + text.substring(at);
      case 3 -> {
        int equals = Math.max(text.indexOf('=', at), text.indexOf(':', at));
        yield equals < 0 ? text + piece : text.substring(0, equals + 1) + piece;
      }
      default -> text.substring(0, at) + piece + text.substring(at);
    };
  }

  private static String exchange(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
