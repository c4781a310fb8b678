package io.segue.index;

import io.segue.files.AtomicDirectory;
import io.segue.store.Store;
import io.segue.train.FoldInFiles;
import io.segue.train.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a generation from store and model, verifies it, and publishes it.
 *
 * <p>Until it is complete nothing of it can be seen; a failure or a kill leaves the live generation
 * serving. The caller keeps other builders out.
 */
public final class GenerationBuilder {
  private final Store store;
  private final Generations generations;
  private final InstantSource clock;

  public GenerationBuilder(Store store, Generations generations, InstantSource clock) {
    this.store = store;
    this.generations = generations;
    this.clock = clock;
  }

  /**
   * Builds and publishes the next generation.
   *
   * @param model what training learned, or empty for a generation without learned vectors
   * @param options what is to be noted in the manifest
   * @return its manifest
   */
  public GenerationManifest publish(
      Optional<Model> model, Map<String, String> options, BuildMonitor monitor) {
    GenerationName name = generations.next();
    try (AtomicDirectory building = AtomicDirectory.begin(generations.directory(name))) {
      StepTimes times = new StepTimes(clock);
      Path lucene = building.path().resolve(GenerationFiles.LUCENE);
      IndexBuild build = new IndexBuild(store, model, lucene, monitor);
      times.measure("documents", build::writeDocuments);
      times.measure("merge", build::merge);
      if (model.isPresent()) {
        FoldInFiles.write(building.path().resolve(GenerationFiles.FOLD_IN), model.get());
      }
      times.measure("verify", build::verify);
      GenerationManifest manifest = build.manifest(name, clock.instant(), options, times.millis());
      ManifestFile.write(building.path().resolve(Generations.MANIFEST), manifest);
      building.publish();
      generations.publish(name);
      return manifest;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
