package io.segue.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for every request to the corpus {@code spotify}. */
class SpotifyPropertyTest {
  private static final int REQUESTS = Integer.getInteger("segue.requests", 200);
  private static final int MANY = 1_000;

  @Test
  void everyRequestKeepsItsPromises() throws IOException, InterruptedException {
    Optional<String> data = Optional.ofNullable(System.getenv("SEGUE_DATA"));
    assumeTrue(data.isPresent(), "skipped: SEGUE_DATA names no directory with spotify/ in it");
    assumeTrue(REQUESTS >= MANY, "skipped: `make properties` asks the corpus, not `make test`");
    Path directory = Files.createDirectories(Path.of("target", "properties", "spotify"));
    try (PropertyWorld world =
        PropertyWorld.spotify(directory.toAbsolutePath(), Path.of(data.get()))) {
      PropertyRun.ask(world, REQUESTS);
    }
  }
}
