package io.segue.index;

import io.segue.files.AtomicFile;
import io.segue.files.NumberedDirectories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The published generations under one directory, and the file {@code CURRENT} that names the live
 * one.
 */
public final class Generations {
  static final String MANIFEST = "manifest.json";
  private static final String PREFIX = "g";
  private static final String CURRENT = "CURRENT";
  private static final NumberedDirectories NAMES =
      new NumberedDirectories(Path.of(""), PREFIX, MANIFEST);

  private final NumberedDirectories directories;

  /** The generations under {@code root}, which need not exist yet. */
  public Generations(Path root) {
    this.directories = new NumberedDirectories(root, PREFIX, MANIFEST);
  }

  /** The generation that {@code text} names, or empty if it has another form. */
  public static Optional<GenerationName> parse(String text) {
    OptionalLong number = NAMES.number(text);
    return number.isPresent()
        ? Optional.of(new GenerationName(number.getAsLong()))
        : Optional.empty();
  }

  static String text(long number) {
    return NAMES.name(number);
  }

  public Path root() {
    return directories.root();
  }

  public Path directory(GenerationName name) {
    return directories.directory(name.number());
  }

  /** Every complete generation, oldest first. */
  public List<GenerationName> all() {
    return directories.complete().stream().map(GenerationName::new).toList();
  }

  /**
   * The live generation, or empty if nothing was published yet.
   *
   * @throws GenerationException if {@code CURRENT} names no complete generation
   */
  public Optional<GenerationName> current() {
    Path file = root().resolve(CURRENT);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      return Optional.of(
          parse(text)
              .filter(name -> directories.isComplete(name.number()))
              .orElseThrow(() -> dangling(file, text)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("reading " + file, failure);
    }
  }

  /** What a complete generation says about itself. */
  public GenerationManifest manifest(GenerationName name) {
    return ManifestFile.read(directory(name).resolve(MANIFEST));
  }

  /**
   * Reads all files of a generation and checks their checksums.
   *
   * @throws GenerationException if one is damaged or missing
   */
  public IndexFacts inspect(GenerationName name) {
    Path lucene = directory(name).resolve(GenerationFiles.LUCENE);
    try {
      return IndexFacts.read(lucene);
    } catch (IOException damaged) {
      throw new GenerationException(
          lucene + " is damaged (" + damaged.getMessage() + "): run `segue reindex`", damaged);
    }
  }

  /** The name of the next generation to build. */
  GenerationName next() {
    return new GenerationName(directories.next());
  }

  /**
   * Makes a complete generation the live one, atomically.
   *
   * @throws GenerationException if it isn't complete
   */
  public void publish(GenerationName name) {
    if (!directories.isComplete(name.number())) {
      throw new GenerationException("no complete generation " + name + " in " + root());
    }
    AtomicFile.write(root().resolve(CURRENT), (name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes the newest generation older than the live one live again.
   *
   * @throws GenerationException if there is none
   */
  public GenerationName rollback() {
    GenerationName live =
        current()
            .orElseThrow(
                () -> new GenerationException("nothing is published in " + root() + " yet"));
    GenerationName previous =
        all().stream()
            .filter(name -> name.compareTo(live) < 0)
            .max(Comparator.naturalOrder())
            .orElseThrow(() ->
                new GenerationException("no generation older than " + live + " in " + root()));
    publish(previous);
    return previous;
  }

  /** Deletes the oldest generations beyond the newest {@code keep}; the live one always stays. */
  public List<GenerationName> prune(int keep) {
    List<GenerationName> all = all();
    Optional<GenerationName> live = current();
    List<GenerationName> surplus =
        all.subList(0, Math.max(0, all.size() - Math.max(1, keep))).stream()
            .filter(name -> !live.equals(Optional.of(name)))
            .toList();
    surplus.forEach(name -> directories.remove(name.number()));
    return surplus;
  }

  private static GenerationException dangling(Path file, String text) {
    return new GenerationException(
        file + " names '" + text + "', which is no complete generation: run `segue reindex`");
  }
}
