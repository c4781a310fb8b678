package io.segue.index;

import io.segue.train.FoldInFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A complete generation on disk, with its small parts in memory.
 *
 * @param name which
 * @param directory where
 * @param manifest what it says about itself
 * @param learned solves listeners' vectors; empty if it was built without a model
 */
record GenerationFiles(
    GenerationName name,
    Path directory,
    GenerationManifest manifest,
    Optional<FoldInFiles.Read> learned) {
  static final String LUCENE = "lucene";
  static final String FOLD_IN = "fold-in";

  static GenerationFiles open(Generations generations, GenerationName name) {
    Path directory = generations.directory(name);
    return new GenerationFiles(
        name, directory, generations.manifest(name), learned(directory.resolve(FOLD_IN)));
  }

  private static Optional<FoldInFiles.Read> learned(Path directory) {
    return Files.isDirectory(directory)
        ? Optional.of(FoldInFiles.read(directory))
        : Optional.empty();
  }

  Path lucene() {
    return directory.resolve(LUCENE);
  }
}
