package io.segue.http.foreign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counting texts. */
final class Counts {
  private Counts() {}

  /** The most frequent texts, ties in their own order. */
  static List<String> mostFrequent(Stream<String> texts, int limit) {
    Map<String, Long> counts =
        texts.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
