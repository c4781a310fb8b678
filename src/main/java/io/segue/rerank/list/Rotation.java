package io.segue.rerank.list;

import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Another order of what is nearly equal, for every listener and time bucket: scores move by a
 * pseudo-random share, so two candidates can only change places if their scores are closer than
 * {@value #NEAR} of the best one. Deterministic.
 *
 * @param seed who and when, such as a listener's id and a date
 */
public record Rotation(String seed) {
  static final double NEAR = 0.05;

  /**
   * The candidates in their new order.
   *
   * @param scores at least 0; not changed
   * @param ids what names each candidate, whatever its number
   */
  public int[] order(double[] scores, IntFunction<String> ids) {
    double best = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).max().orElse(0);
    double[] moved = new double[scores.length];
    String[] names = new String[scores.length];
    for (int i = 0; i < scores.length; i++) {
      names[i] = ids.apply(i);
      moved[i] = scores[i] + (share(seed + "\n" + names[i]) - 0.5) * NEAR * best;
    }
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> moved[i])
                .reversed()
                .thenComparing(i -> names[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** A number in 0..1 that looks random. */
  private static double share(String text) {
    return (hash(text) >>> 11) * 0x1.0p-53;
  }

  /** FNV-1a and a final mix, alike on every platform. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
