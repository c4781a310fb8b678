package io.segue.evaluate.tune;

import io.segue.index.ServingIndex;
import io.segue.train.TrainingOptions;
import java.nio.file.Path;

/** Learns and publishes, as users do. */
public interface Publisher {
  /** Publishes a generation below a directory and opens it; the caller closes it. */
  ServingIndex publish(TrainingOptions options, Path directory);

  /** Opens what was published there before. */
  ServingIndex reopen(Path directory);
}
