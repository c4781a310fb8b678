package io.segue.cli;

import io.segue.index.GenerationException;
import io.segue.index.GenerationManifest;
import io.segue.index.GenerationName;
import io.segue.index.Generations;
import io.segue.index.IndexFacts;
import io.segue.store.Store;
import io.segue.store.StoreCounts;
import io.segue.store.StoreException;
import io.segue.vector.Kernels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at everything that Segue stands on. */
final class Diagnosis {
  private static final int JDK = 25;
  private static final long MIN_FREE_BYTES = 1L << 30;
  private static final long MEGABYTE = 1L << 20;

  private final Environment environment;
  private final StoreOption store;
  private final IndexOption index;

  Diagnosis(Environment environment, StoreOption store, IndexOption index) {
    this.environment = environment;
    this.store = store;
    this.index = index;
  }

  /**
   * One thing that was looked at.
   *
   * @param check what
   * @param ok whether it is as it should be
   * @param found what was found, and the remedy where it isn't
   */
  record Finding(String check, boolean ok, String found) {}

  List<Finding> findings() {
    return List.of(jdk(), simd(), disk(), stored(), generation());
  }

  private static Finding jdk() {
    int feature = Runtime.version().feature();
    return new Finding("jdk", feature >= JDK, "Java " + Runtime.version());
  }

  private static Finding simd() {
    boolean on = Kernels.provider().lanes() > 1;
    return new Finding(
        "simd",
        on,
        Kernels.provider()
            + (on ? "" : ": start with --add-modules jdk.incubator.vector, as scripts/segue does"));
  }

  private Finding disk() {
    try {
      Path existing = index.path(environment).toAbsolutePath();
      while (!Files.exists(existing) && existing.getParent() != null) {
        existing = existing.getParent();
      }
      long free = Files.getFileStore(existing).getUsableSpace();
      return new Finding(
          "disk", free >= MIN_FREE_BYTES, free / MEGABYTE + " MB free at " + existing);
    } catch (IOException broken) {
      return new Finding("disk", false, String.valueOf(broken.getMessage()));
    }
  }

  private Finding stored() {
    try (Store opened = store.open(environment)) {
      StoreCounts counts = opened.counts();
      return new Finding(
          "store",
          true,
          counts.tracks()
              + " tracks, "
              + counts.listeners()
              + " listeners, "
              + counts.listens()
              + " listens, change "
              + opened.change());
    } catch (StoreException | IllegalArgumentException broken) {
      return new Finding("store", false, String.valueOf(broken.getMessage()));
    }
  }

  private Finding generation() {
    Generations generations = new Generations(index.path(environment));
    try {
      Optional<GenerationName> live = generations.current();
      if (live.isEmpty()) {
        return new Finding("generation", false, "none is published yet: run `segue reindex`");
      }
      GenerationManifest manifest = generations.manifest(live.get());
      IndexFacts facts = generations.inspect(live.get());
      boolean whole = facts.tracks() == manifest.tracks();
      return new Finding(
          "generation",
          whole,
          live.get()
              + ": "
              + facts.tracks()
              + " tracks, "
              + facts.withCf()
              + " with a learned vector, all checksums right"
              + (whole ? "" : ", but its manifest says " + manifest.tracks()));
    } catch (GenerationException | UncheckedIOException broken) {
      return new Finding("generation", false, String.valueOf(broken.getMessage()));
    }
  }
}
