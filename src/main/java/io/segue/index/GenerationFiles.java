package io.segue.index;

import io.segue.train.FoldIn;
import io.segue.train.FoldInFiles;
import io.segue.train.Projection;
import io.segue.train.prior.AttributePriors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A complete generation on disk, with its small parts in memory.
 *
 * @param name which
 * @param directory where
 * @param manifest what it says about itself
 * @param foldIn solves listeners' vectors; empty if it was built without a model
 * @param projection places tracks that come later; empty if the model has none
 * @param priors of listeners' attributes; empty if it was built without a model
 */
record GenerationFiles(
    GenerationName name,
    Path directory,
    GenerationManifest manifest,
    Optional<FoldIn> foldIn,
    Optional<Projection> projection,
    Optional<AttributePriors> priors) {
  static final String LUCENE = "lucene";
  static final String FOLD_IN = "fold-in";

  static GenerationFiles open(Generations generations, GenerationName name) {
    Path directory = generations.directory(name);
    Optional<Path> parts = Optional.of(directory.resolve(FOLD_IN)).filter(Files::isDirectory);
    return new GenerationFiles(
        name,
        directory,
        generations.manifest(name),
        parts.map(FoldInFiles::read),
        parts.flatMap(FoldInFiles::readProjection),
        parts.map(FoldInFiles::readPriors));
  }

  Path lucene() {
    return directory.resolve(LUCENE);
  }
}
