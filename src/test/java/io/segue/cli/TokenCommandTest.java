package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
  @TempDir private Path directory;

  @Test
  void aTokenIsShownOnceListedWithoutItAndRevoked() {
    Run created =
        run("create", "--name=phone", "--scope=write", "--listener=me", "--expires-days=2");
    assertEquals(0, created.code(), created.err());
    String secret = created.json().path("token").textValue();
    assertEquals(43, secret.length());
    assertEquals("2026-07-02T12:00:00Z", created.json().path("expires").textValue());
    Run listed = run("list");
    assertFalse(listed.out().contains(secret), listed.out());
    assertEquals("phone", listed.json().at("/tokens/0/name").textValue());
    assertEquals("me", listed.json().at("/tokens/0/listener").textValue());
    assertEquals(1, run("create", "--name=phone").code());
    assertEquals(0, run("revoke", "phone").code());
    assertEquals(1, run("revoke", "phone").code());
    assertEquals(0, run("list").json().path("tokens").size());
  }

  @Test
  void aPasswordIsMadeOnlyWhenAskedForAndNeverListed() {
    assertFalse(run("create", "--name=plain").json().has("password"));
    Run created = run("create", "--name=player", "--listener=me", "--subsonic");
    String password = created.json().path("password").textValue();
    assertTrue(password.matches("[2-9a-z]{20}"), password);
    assertFalse(run("list").out().contains(password));
    Run lines = Run.in(directory, "token", "create", "--name=other", "--subsonic");
    assertEquals(2, lines.out().strip().lines().count(), lines.out());
  }

  @Test
  void wrongUseNamesTheOption() {
    for (List<String> wrong :
        List.of(
            List.of("create"),
            List.of("create", "--name=a b"),
            List.of("create", "--name=a", "--scope=all"),
            List.of("create", "--name=a", "--listener= "),
            List.of("create", "--name=a", "--expires-days=0"),
            List.of("revoke"))) {
      Run run = run(wrong.toArray(new String[0]));
      assertEquals(2, run.code(), wrong + ": " + run.err());
      assertTrue(run.err().startsWith("segue: "), run.err());
    }
  }

  private Run run(String... arguments) {
    List<String> whole = new java.util.ArrayList<>(List.of("token"));
    whole.addAll(List.of(arguments));
    whole.add("--json");
    return Run.in(directory, whole.toArray(new String[0]));
  }
}
