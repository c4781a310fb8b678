package io.segue.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.segue.Seed;
import io.segue.catalog.TrackId;
import io.segue.vector.SparseMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenMatrixBuilderTest {
  @Test
  void nothingMakesAnEmptyMatrix() {
    ListenMatrix matrix = new ListenMatrixBuilder().build();

    assertEquals(List.of(), matrix.listeners());
    assertEquals(List.of(), matrix.tracks());
    assertEquals(0, matrix.plays().rows());
    assertEquals(0, matrix.plays().entries());
  }

  @Test
  void sortsBothSidesAndAddsUpOneCell() {
    ListenMatrixBuilder builder = new ListenMatrixBuilder();
    builder.add(listener("b"), track("z"), 2);
    builder.add(listener("b"), track("y"), 1);
    builder.add(listener("b"), track("z"), 5);
    builder.add(listener("a"), track("z"), 3);
    builder.add(listener("a"), track("y"), -4);

    ListenMatrix matrix = builder.build();

    assertEquals(List.of(listener("a"), listener("b")), matrix.listeners());
    assertEquals(List.of(track("y"), track("z")), matrix.tracks());
    assertEquals("{a y=-4.0, a z=3.0, b y=1.0, b z=7.0}", cells(matrix).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 2_500})
  void agreesWithAPlainBuild(int listeners) {
    Random random = new Random(Seed.value() + listeners);
    SortedMap<String, Float> expected = new TreeMap<>();
    TreeSet<TrackId> tracks = new TreeSet<>();
    ListenMatrixBuilder builder = new ListenMatrixBuilder();
    List<Integer> order = new ArrayList<>();
    for (int l = 0; l < listeners; l++) {
      order.add(l);
    }
    Collections.shuffle(order, random);
    for (int l : order) {
      for (int calls = 1 + random.nextInt(20); calls > 0; calls--) {
        TrackId track =
            track("\uD83D\uDE00" + random.nextInt(50) + (calls % 2 == 0 ? "\uFF21" : ""));
        int plays = 1 + random.nextInt(1_000);
        builder.add(listener("l" + l), track, plays);
        tracks.add(track);
        expected.merge("l" + l + " " + track, (float) plays, Float::sum);
      }
    }

    ListenMatrix matrix = builder.build();

    assertEquals(List.copyOf(tracks), matrix.tracks());
    assertEquals(listeners, matrix.listeners().size());
    assertEquals(List.copyOf(new TreeSet<>(matrix.listeners())), matrix.listeners());
    assertEquals(expected, cells(matrix), "seed " + Seed.value());
  }

  @Test
  void refusesAListenerWhoReturns() {
    ListenMatrixBuilder builder = new ListenMatrixBuilder();
    builder.add(listener("a"), track("x"), 1);
    builder.add(listener("b"), track("x"), 1);
    builder.add(listener("a"), track("y"), 1);

    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void refusesAPreferenceOfNothing() {
    ListenMatrixBuilder builder = new ListenMatrixBuilder();

    assertThrows(IllegalArgumentException.class, () -> builder.add(listener("a"), track("x"), 0));
  }

  /** Cells by name; fails if the columns of a row do not ascend. */
  private static Map<String, Float> cells(ListenMatrix matrix) {
    SparseMatrix plays = matrix.plays();
    SortedMap<String, Float> cells = new TreeMap<>();
    for (int row = 0; row < plays.rows(); row++) {
      int last = -1;
      for (int e = plays.offset(row); e < plays.offset(row + 1); e++) {
        int column = plays.columnOrdinals()[e];
        assertEquals(true, column > last, "columns must ascend");
        last = column;
        cells.put(
            matrix.listeners().get(row) + " " + matrix.tracks().get(column), plays.values()[e]);
      }
    }
    return cells;
  }

  private static ListenerId listener(String id) {
    return new ListenerId(id);
  }

  private static TrackId track(String id) {
    return new TrackId(id);
  }
}
