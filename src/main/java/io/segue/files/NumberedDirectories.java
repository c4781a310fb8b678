package io.segue.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Directories that follow each other: a prefix and an ascending number of six or more digits, such
 * as {@code g000042}.
 *
 * <p>One counts only when it is complete, that is, when the file is in it that its maker writes
 * last; whatever else lies beside is passed over.
 */
public final class NumberedDirectories {
  private static final int DIGITS = 6;
  private static final int MAX_DIGITS = 18;

  private final Path root;
  private final String prefix;
  private final String lastFile;
  private final Pattern form;

  /**
   * The directories under {@code root}, which need not exist yet.
   *
   * @param prefix letters in front of the number
   * @param lastFile name of the file without which a directory is incomplete
   */
  public NumberedDirectories(Path root, String prefix, String lastFile) {
    this.root = root;
    this.prefix = prefix;
    this.lastFile = lastFile;
    this.form = Pattern.compile(Pattern.quote(prefix) + "(\\d{" + DIGITS + "," + MAX_DIGITS + "})");
  }

  public Path root() {
    return root;
  }

  public Path directory(long number) {
    return root.resolve(name(number));
  }

  /** The name of a number: the prefix and at least six digits. */
  public String name(long number) {
    String digits = Long.toString(number);
    return prefix + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  /** The number of a name, from 1; empty if it has another form. */
  public OptionalLong number(String name) {
    Matcher matcher = form.matcher(name);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return number < 1 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  public boolean isComplete(long number) {
    return Files.isRegularFile(directory(number).resolve(lastFile));
  }

  /** The numbers of all complete directories, ascending. */
  public List<Long> complete() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(root)) {
      return children
          .map(child -> number(String.valueOf(child.getFileName())))
          .filter(number -> number.isPresent() && isComplete(number.getAsLong()))
          .map(OptionalLong::getAsLong)
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("listing " + root, broken);
    }
  }

  /** The number after the last complete one. */
  public long next() {
    List<Long> complete = complete();
    return complete.isEmpty() ? 1 : complete.getLast() + 1;
  }

  /** Removes a directory: it is incomplete at once, and gone when this returns. */
  public void remove(long number) {
    Leftovers.discard(directory(number));
  }
}
