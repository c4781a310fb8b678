package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  @Test
  void aRuleIsAddedListedAndRemoved(@TempDir Path directory) {
    Run added =
        Run.in(directory, "rules", "add", "x", "artist", "Nadia", "A|B", "--until=2027-01-01");
    assertEquals(0, added.code(), added.err());
    Run own = Run.in(directory, "rules", "add", "x", "tempo", "90..", "--bias=1.5", "--listener=l");
    assertEquals(0, own.code(), own.err());
    JsonNode rule = Run.in(directory, "rules", "list", "--json").json().at("/rules/0");
    assertEquals("[\"Nadia\",\"A|B\"]", rule.path("values").toString());
    assertEquals(-1, rule.path("bias").doubleValue());
    assertEquals("2027-01-01T00:00:00Z", rule.path("until").textValue());
    assertTrue(Run.in(directory, "rules", "list", "--listener=l").out().contains("1.5"));
    assertEquals(0, Run.in(directory, "rules", "remove", "x").code());
    assertEquals(1, Run.in(directory, "rules", "remove", "x").code());
    assertEquals(
        1, Run.in(directory, "rules", "list", "--listener=l", "--json").json().at("/rules").size());
  }

  @Test
  void aRuleThatMeansNothingIsWrongUse(@TempDir Path directory) {
    for (String[] wrong :
        new String[][] {
          {"rules", "add", "x", "mood", "happy"},
          {"rules", "add", "x", "artist", "Nadia", "--bias=-2"},
          {"rules", "add", "x", "artist", "Nadia", "--until=soon"},
          {"rules", "add", "x", "tempo", "fast"}
        }) {
      Run run = Run.in(directory, wrong);
      assertEquals(2, run.code(), run.err());
    }
  }
}
