package io.segue.recommend;

import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.rerank.SignalTable;
import io.segue.rerank.TailDial;
import io.segue.retrieve.Tailness;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Lifts candidates as a dial is turned. */
final class Lifting {
  private static final String TAIL = "tail";
  private static final String FRESH = "fresh";

  private final View view;
  private final TailDial dial;

  Lifting(View view, TailDial dial) {
    this.view = view;
    this.dial = dial;
  }

  /** The same table, with what each candidate is lifted by. */
  SignalTable over(SignalTable table) {
    if (dial.isTurned()) {
      int[] docIds = IntStream.range(0, table.candidates()).map(table::docId).toArray();
      if (dial.tail() != 0) {
        table.lift(TAIL, byTailness(docIds));
      }
      if (dial.fresh() > 0) {
        table.lift(FRESH, ofUnheard(docIds));
      }
    }
    return table;
  }

  private double[] byTailness(int[] docIds) {
    float[] tailness = new Tailness().scores(view, docIds);
    double most = dial.tailLift();
    return IntStream.range(0, docIds.length)
        .mapToDouble(i -> most * (dial.tail() > 0 ? tailness[i] : 1 - tailness[i]))
        .toArray();
  }

  private double[] ofUnheard(int[] docIds) {
    return Arrays.stream(view.numbers(Fields.LISTENERS, docIds))
        .mapToDouble(listeners -> listeners == 0 ? dial.fresh() : 0)
        .toArray();
  }
}
