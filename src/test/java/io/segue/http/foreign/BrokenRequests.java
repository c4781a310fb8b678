package io.segue.http.foreign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Valid requests, broken at random and sent as they are, past any client that would refuse to.
 * {@code -Dsegue.requests=10000} sends more.
 */
public final class BrokenRequests {
  public static final int REQUESTS = Integer.getInteger("segue.requests", 300);

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 \\d{3}[\\s\\S]*");
  private static final Pattern TRACE = Pattern.compile("\\tat |Exception|io\\.segue");
  private static final List<String> PIECES =
      List.of(
          "%",
          "%00",
          "%ff%fe",
          "%2F",
          "%F0%9F%98%80",
          "%ED%A0%80",
          "\u00e4",
          "&",
          "=",
          ",",
          ":",
          "\"",
          "(",
          "*",
          "-1",
          "0",
          "99999999999999999999",
          "2147483647",
          "NaN",
          "null",
          "[]",
          "../",
          "//",
          "?",
          "&f=json",
          "&f=jsonp&callback=x",
          "&count=",
          "&id=",
          "ar-",
          "al-AAAA",
          "enc:",
          "%0d%0a",
          "AND",
          "OR NOT",
          "\u202e",
          "'",
          "<![CDATA[",
          "\\",
          "+",
          "true",
          "&songOffset=2000000000",
          "a".repeat(700));

  private final SplittableRandom random;
  private final List<String> targets;
  private final String credentials;

  /**
   * Requests made of some targets.
   *
   * @param test whose seed they take
   * @param targets paths with parameters
   * @param credentials a header line
   */
  public BrokenRequests(Class<?> test, List<String> targets, String credentials) {
    this.random = Seed.random(test);
    this.targets = List.copyOf(targets);
    this.credentials = credentials;
  }

  /**
   * How often each status was answered; stops at the first that is a failure of the server or shows
   * its insides.
   */
  public Map<String, Integer> statuses(int port) throws IOException {
    Map<String, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      String request = request();
      String response = exchange(port, request);
      String place =
          "request " + i + " of seed " + Seed.value() + ":\n" + request + "\n" + response;
      assertTrue(STATUS.matcher(response).matches(), place);
      String status = response.substring(9, 12);
      statuses.merge(status, 1, Integer::sum);
      assertTrue(status.charAt(0) < '5', place);
      assertTrue(!TRACE.matcher(response).find(), place);
      assertTrue(!response.contains("internal error"), place);
    }
    return statuses;
  }

  private String request() {
    String target = targets.get(random.nextInt(targets.size()));
    String header = credentials;
    int mutations = random.nextInt(4);
    for (int i = 0; i < mutations; i++) {
      if (random.nextInt(12) == 0) {
        header = mutated(header).replace("\n", "").replace("\r", "");
      } else {
        target = mutated(target);
      }
    }
    int question = target.indexOf('?');
    boolean isForm = question > 0 && random.nextInt(4) == 0;
    String body = isForm ? target.substring(question + 1) : "";
    String path = isForm ? target.substring(0, question) : target;
    String method = isForm ? "POST" : random.nextInt(30) == 0 ? "PUT" : "GET";
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return method
        + " "
        + path.replace(" ", "%20")
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
        + length
        + (isForm ? "\r\nContent-Type: application/x-www-form-urlencoded" : "")
        + "\r\n"
        + header
        + "\r\n\r\n"
        + body;
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length());
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, Math.max(1, at));
      case 1 ->
          text.substring(0, Math.max(1, at)) + text.substring(Math.min(text.length(), at + 3));
      case 2 -> text + text.substring(at);
      case 3 -> {
        int equals = text.indexOf('=', at);
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
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
