package io.segue.http.listenbrainz;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which part of a list is wanted that is ordered by popularity: 100 is its head, 0 its end.
 *
 * @param begin 0 to 100
 * @param end likewise, at least {@code begin}
 */
record PopularityRange(long begin, long end) {
  private static final int HUNDRED = 100;

  /**
   * {@code pop_begin} and {@code pop_end}; the whole list without them.
   *
   * @throws BadRequestResponse if they are no such numbers
   */
  static PopularityRange of(Context context) {
    OptionalLong begin = Numbers.natural(context, "pop_begin");
    OptionalLong end = Numbers.natural(context, "pop_end");
    PopularityRange range = new PopularityRange(begin.orElse(0), end.orElse(HUNDRED));
    if (range.end() > HUNDRED || range.begin() > range.end()) {
      throw new BadRequestResponse("pop_begin and pop_end must be within 0..100, in this order");
    }
    return range;
  }

  /** The part of a list whose head is its most popular element. */
  <T> List<T> part(List<T> popularFirst) {
    int size = popularFirst.size();
    int from = (int) (size * (HUNDRED - end) / HUNDRED);
    int to = (int) Math.ceilDiv(size * (HUNDRED - begin), HUNDRED);
    return popularFirst.subList(Math.min(from, to), to);
  }

  /** How popular the element of a rank from 0 is, 0 to 100. */
  static double percent(int rank, int size) {
    return HUNDRED * (1 - rank / (double) size);
  }
}
