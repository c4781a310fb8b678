package io.segue.index;

/**
 * The name of a generation and of its directory: {@code g} and at least six digits, such as {@code
 * g000042}.
 *
 * @param number from 1, ascending with time
 */
public record GenerationName(long number) implements Comparable<GenerationName> {
  public GenerationName {
    if (number < 1) {
      throw new IllegalArgumentException("a generation's number is at least 1: " + number);
    }
  }

  @Override
  public int compareTo(GenerationName other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Generations.text(number);
  }
}
