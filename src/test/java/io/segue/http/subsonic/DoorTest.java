package io.segue.http.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.http.access.Openness;
import io.segue.http.access.Secret;
import io.segue.http.foreign.LibraryServer;
import io.segue.store.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every way of signing in, at a server that wants it, at one that only reads, and an open one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
  private static final String SALT = "c19b2d";

  private LibraryServer closed;
  private LibraryServer reading;
  private LibraryServer open;
  private String bob;
  private String anybody;
  private String reader;
  private final String password = Secret.password();

  @BeforeAll
  void start(@TempDir Path one, @TempDir Path two, @TempDir Path three) {
    closed = LibraryServer.in(one, Openness.NONE);
    reading = LibraryServer.in(two, Openness.READ);
    open = LibraryServer.in(three, Openness.WRITE);
    bob = closed.token(Scope.WRITE, Optional.of("bob"), Optional.of(password));
    anybody = closed.token(Scope.WRITE, Optional.empty(), Optional.empty());
    reader = closed.token(Scope.READ, Optional.of("eve"), Optional.empty());
  }

  @AfterAll
  void stop() {
    closed.close();
    reading.close();
    open.close();
  }

  @Test
  void aKeyIsEnough() throws IOException, InterruptedException {
    assertOk(closed, "ping", "apiKey=" + bob);
    assertOk(closed, "star?id=t1", "apiKey=" + bob);
    assertEquals(50, error(closed, "star?id=t1", "apiKey=" + reader));
    assertEquals(50, error(closed, "star?id=t1", "apiKey=" + anybody));
    assertEquals(44, error(closed, "ping", "apiKey=" + bob + "x"));
    assertEquals(44, error(open, "ping", "apiKey=wrong"));
  }

  @Test
  void aKeyStandsAlone() throws IOException, InterruptedException {
    for (String other : new String[] {"u=bob", "p=x", "t=x", "s=x"}) {
      assertEquals(43, error(closed, "ping", "apiKey=" + bob + "&" + other));
    }
    assertEquals(43, error(closed, "ping", "u=bob&p=" + password + "&t=x&s=y"));
  }

  @Test
  void thePasswordIsTheTokenOrItsPassword() throws IOException, InterruptedException {
    for (String secret : new String[] {bob, password}) {
      assertOk(closed, "star?id=t1", "u=bob&p=" + secret);
      assertOk(closed, "star?id=t1", "u=bob&p=enc:" + hex(secret));
      assertEquals(40, error(closed, "ping", "u=bob&p=" + secret + "x"));
      assertEquals(40, error(closed, "ping", "u=alice&p=" + secret));
    }
    assertEquals(40, error(closed, "ping", "u=bob&p=enc:xyz"));
    assertEquals(50, error(closed, "star?id=t1", "u=eve&p=" + reader));
  }

  @Test
  void aTokenOfNobodyActsForWhomeverItNames() throws IOException, InterruptedException {
    assertOk(closed, "star?id=t3", "u=carol&p=" + anybody);
    assertTrue(song(closed, "t3", "u=carol&p=" + anybody).contains("\"starred\""));
  }

  @Test
  void aSaltedHashProvesThePasswordOnly() throws IOException, InterruptedException {
    assertOk(closed, "star?id=t1", salted("bob", password));
    assertOk(closed, "ping", salted("bob", password).replace("&t=", "&unused=1&t="));
    assertEquals(40, error(closed, "ping", salted("bob", bob)));
    assertEquals(40, error(closed, "ping", salted("bob", password).replace(SALT, "other")));
    assertEquals(41, error(closed, "ping", salted("eve", reader)));
    assertEquals(41, error(closed, "ping", salted("carol", anybody)));
    assertEquals(10, error(closed, "ping", "u=bob&t=0123"));
    assertEquals(10, error(closed, "ping", "u=bob&s=0123"));
  }

  @Test
  void whatIsMissingIsNamed() throws IOException, InterruptedException {
    assertEquals(10, error(closed, "ping", ""));
    assertEquals(10, error(closed, "ping", "u=bob"));
    assertEquals(10, error(open, "star?id=t1", ""));
    assertEquals(40, error(closed, "ping", "u=%20&p=x"));
    assertOk(closed, "getOpenSubsonicExtensions", "");
  }

  @Test
  void atAnOpenServerEverybodyIsWhoTheySay() throws IOException, InterruptedException {
    assertOk(open, "ping", "");
    assertOk(open, "star?id=t1", "u=alice&p=whatever");
    assertOk(open, "star?id=t1", salted("alice", "whatever"));
    assertTrue(song(open, "t1", "u=alice").contains("\"starred\""));
    assertTrue(!song(open, "t1", "u=bert").contains("\"starred\""));
    assertTrue(!song(open, "t1", "").contains("\"starred\""));
  }

  @Test
  void whereOnlyReadingIsOpenWritingWantsAToken() throws IOException, InterruptedException {
    String alice = reading.token(Scope.WRITE, Optional.of("alice"), Optional.empty());
    assertOk(reading, "ping", "u=alice&p=wrong");
    assertEquals(40, error(reading, "star?id=t1", "u=alice&p=wrong"));
    assertOk(reading, "star?id=t1", "u=alice&p=" + alice);
  }

  @Test
  void versionsThatDoNotFitAreToldApart() throws IOException, InterruptedException {
    SubsonicClient client = new SubsonicClient(open, "");
    assertEquals("ok", client.json("ping?v=1.8.0").path("status").asText());
    assertEquals(20, client.error("ping?v=0.9.0"));
    assertEquals(30, client.error("ping?v=2.0.0"));
    assertEquals(30, client.error("ping?v=1.17.0"));
    assertEquals(0, client.error("ping?v=one"));
  }

  private static void assertOk(LibraryServer server, String call, String credentials)
      throws IOException, InterruptedException {
    new SubsonicClient(server, credentials).ok(call);
  }

  private static int error(LibraryServer server, String call, String credentials)
      throws IOException, InterruptedException {
    return new SubsonicClient(server, credentials).error(call);
  }

  private static String song(LibraryServer server, String id, String credentials)
      throws IOException, InterruptedException {
    return new SubsonicClient(server, credentials).ok("getSong?id=" + id).toString();
  }

  private static String salted(String user, String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest((secret + SALT).getBytes(StandardCharsets.UTF_8));
      return "u=" + user + "&t=" + HexFormat.of().formatHex(digest) + "&s=" + SALT;
    } catch (NoSuchAlgorithmException missing) {
      throw new AssertionError(missing);
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
