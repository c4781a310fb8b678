package io.segue.recommend.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * Begins an order with its head, middle or tail third; the others follow, so that nothing is lost.
 */
final class Thirds {
  private Thirds() {}

  /** The same elements, a third first: head, middle, tail; middle, head, tail; or from the tail. */
  static <T> List<T> from(List<T> order, Option mode) {
    int head = Math.ceilDiv(order.size(), 3);
    int middle = Math.ceilDiv(2 * order.size(), 3);
    return switch (mode) {
      case MEDIUM ->
          joined(
              order.subList(head, middle),
              order.subList(0, head),
              order.subList(middle, order.size()));
      case HARD ->
          joined(
              order.subList(middle, order.size()),
              order.subList(head, middle),
              order.subList(0, head));
      default -> order;
    };
  }

  private static <T> List<T> joined(List<T> first, List<T> second, List<T> third) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    return all;
  }
}
