package io.segue.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every request to a generated sample; {@code make properties} asks more often. */
class SamplePropertyTest {
  private static final int REQUESTS = Integer.getInteger("segue.requests", 200);
  private static final int MANY = 1_000;
  private static final int FEW = 60;

  @Test
  void everyRequestKeepsItsPromises(@TempDir Path directory)
      throws IOException, InterruptedException {
    boolean areMany = REQUESTS >= MANY;
    try (PropertyWorld world = PropertyWorld.sample(directory, areMany)) {
      PropertyRun.ask(world, areMany ? REQUESTS : FEW);
    }
  }
}
