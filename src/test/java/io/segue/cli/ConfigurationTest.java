package io.segue.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  @TempDir Path directory;

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Files.writeString(directory.resolve("segue.yaml"), "port: 1\nmax-rejects: 7\n");
    Configuration configuration = Configuration.of(Map.of("SEGUE_PORT", "2"), directory);
    assertEquals(Optional.of("2"), configuration.value("port"));
    assertEquals(Optional.of("7"), configuration.value("max-rejects"));
    assertEquals(Optional.empty(), configuration.value("host"));
  }

  @Test
  void aFlagWinsOverBoth() throws IOException {
    Files.writeString(directory.resolve("segue.yaml"), "store: file.db\n");
    Map<String, String> variables = Map.of("SEGUE_STORE", "environment.db");
    assertTrue(Run.in(directory, variables, "train").err().contains("environment.db"));
    assertTrue(Run.in(directory, "train").err().contains("file.db"));
    Run flag = Run.in(directory, variables, "train", "--store", "flag.db");
    assertTrue(flag.err().contains("flag.db"), flag.err());
  }

  @Test
  void unknownKeysAndBrokenFilesAreRefusedWithTheirPlace() throws IOException {
    Files.writeString(directory.resolve("segue.yaml"), "prot: 8080\n");
    Run unknown = Run.in(directory, "doctor");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("segue.yaml") && unknown.err().contains("prot"));
    Files.writeString(directory.resolve("segue.yaml"), "port: 1\nport: 2\n");
    assertTrue(Run.in(directory, "doctor").err().contains("segue.yaml:2"));
    Files.writeString(directory.resolve("segue.yaml"), "- port\n");
    assertEquals(2, Run.in(directory, "doctor").code());
    Files.writeString(directory.resolve("segue.yaml"), "port: [1, 2]\n");
    assertEquals(2, Run.in(directory, "doctor").code());
  }

  @Test
  void aNamedFileMustBeThere() {
    assertThrows(
        CommandFailure.class,
        () -> Configuration.of(Map.of("SEGUE_CONFIG", "missing.yaml"), directory));
  }

  @Test
  void anEmptyFileSaysNothing() throws IOException {
    Files.writeString(directory.resolve("segue.yaml"), "");
    Configuration configuration = Configuration.of(Map.of(), directory);
    configuration.requireKnown(Set.of());
    assertEquals(Optional.empty(), configuration.value("port"));
  }
}
