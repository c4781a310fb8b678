package io.segue.evaluate.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final ObjectNode DATA = JsonNodeFactory.instance.objectNode().put("data", "abc");

  @TempDir Path directory;

  @Test
  void whatWasNotedIsFoundAgain() {
    Path file = directory.resolve("state");
    try (Ledger ledger = Ledger.open(file, DATA)) {
      ledger.add(trial(1));
      ledger.add(trial(2));
    }
    try (Ledger ledger = Ledger.open(file, DATA)) {
      assertEquals(Optional.of(trial(1)), ledger.find(trial(1).setting(), 1.0 / 3));
      assertEquals(Optional.of(trial(2)), ledger.find(trial(2).setting(), 1.0 / 3));
      assertEquals(Optional.empty(), ledger.find(trial(2).setting(), 1));
      assertEquals(Optional.empty(), ledger.find(trial(3).setting(), 1.0 / 3));
    }
  }

  @Test
  void afterACutAtAnyByteTheWholeLinesAreThere() throws IOException {
    Path file = directory.resolve("whole");
    try (Ledger ledger = Ledger.open(file, DATA)) {
      ledger.add(trial(1));
      ledger.add(trial(2));
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      byte[] left = Arrays.copyOf(whole, length);
      long lines = new String(left, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
      Path cut = Files.write(directory.resolve("cut"), left);
      try (Ledger ledger = Ledger.open(cut, DATA)) {
        assertEquals(lines > 1, ledger.find(trial(1).setting(), 1.0 / 3).isPresent());
        assertEquals(lines > 2, ledger.find(trial(2).setting(), 1.0 / 3).isPresent());
        ledger.add(trial(3));
      }
      try (Ledger ledger = Ledger.open(cut, DATA)) {
        assertTrue(ledger.find(trial(3).setting(), 1.0 / 3).isPresent());
      }
    }
  }

  @Test
  void otherCircumstancesAreRefused() {
    Path file = directory.resolve("state");
    Ledger.open(file, DATA).close();
    ObjectNode other = JsonNodeFactory.instance.objectNode().put("data", "xyz");
    TuningException refused = assertThrows(TuningException.class, () -> Ledger.open(file, other));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("another data") && message.contains("xyz"), message);
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    for (String damaged : new String[] {"{", "[]", "{\"value\":\"x\",\"share\":1}"}) {
      Path file = Files.writeString(directory.resolve("damaged"), DATA + "\n" + damaged + "\n");
      TuningException refused = assertThrows(TuningException.class, () -> Ledger.open(file, DATA));
      assertTrue(String.valueOf(refused.getMessage()).contains("damaged:2"), damaged);
    }
  }

  private static Trial trial(int number) {
    return new Trial(
        new Assignment(Map.of("a.b", IntNode.valueOf(number), "a.c", TextNode.valueOf("log"))),
        1.0 / 3,
        new Assignment(Map.of("weights.cf", DoubleNode.valueOf(0.1 * number))),
        1.0 / 7 + number);
  }
}
