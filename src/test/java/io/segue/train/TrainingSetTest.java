package io.segue.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Town;
import io.segue.catalog.Track;
import io.segue.catalog.TrackBuilder;
import io.segue.listening.ListenerId;
import io.segue.train.itemitem.MarkovRandomField;
import io.segue.vector.SparseMatrix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingSetTest {
  private static final double ARTIST_WEIGHT = 0.25;

  @Test
  void everyTrackOfTheCatalogueHasAColumn() {
    TrainingSet set = built();
    assertEquals(5, set.listens().tracks().size());
    assertEquals(2, set.listens().plays().entries());
  }

  @Test
  void labelsOfOneTrackAloneAreLeftOut() {
    Labels labels = built().labels();
    assertEquals(1, labels.count(Labels.Kind.ARTIST), "only t0 and t3 share an artist");
    assertEquals(1, labels.count(Labels.Kind.TAG));
    assertEquals(Set.of(Labels.Kind.ARTIST, Labels.Kind.TAG), labels.kinds());
  }

  @Test
  void labelsAreRowsUnderTheListens() {
    TrainingSet set = built();
    SparseMatrix plays = set.listens().plays();
    SparseMatrix rows = set.labels().under(plays, weights(10));
    assertEquals(plays.rows() + 1, rows.rows());
    int from = rows.offset(plays.rows());
    assertArrayEquals(
        new int[] {0, 3}, new int[] {rows.columnOrdinals()[from], rows.columnOrdinals()[from + 1]});
    assertEquals(Math.sqrt(ARTIST_WEIGHT), rows.values()[from], 1e-6);
    assertEquals(plays, set.labels().under(plays, LabelWeights.NONE));
  }

  @Test
  void labelsOfTooManyTracksDoNotCount() {
    TrainingSet set = built();
    Labels labels = set.labels();
    LabelWeights tags = new LabelWeights(Map.of(Labels.Kind.TAG, 1.0), 2);
    SparseMatrix plays = set.listens().plays();
    assertEquals(plays.rows(), labels.under(plays, tags).rows(), "the tag has three tracks");
  }

  @Test
  void aTrackNobodyHeardHasNeighboursByItsLabels() {
    TrainingOptions options =
        new TrainingOptions(
            FactorizationOptions.DEFAULT,
            Optional.of(
                new Neighbours(
                    "labels",
                    new MarkovRandomField(new MarkovRandomField.Options(4, 1, 0, 0)),
                    weights(10),
                    Optional.empty())));
    SparseMatrix weights =
        new Training(options, 1)
            .learn(built(), 1, TrainingMonitor.silent())
            .neighbours()
            .orElseThrow();
    assertEquals(3, weights.columnOrdinals()[weights.offset(0)], "t0 speaks for t3");
    assertTrue(weights.values()[weights.offset(0)] > 0);
  }

  private static LabelWeights weights(int largest) {
    return new LabelWeights(Map.of(Labels.Kind.ARTIST, ARTIST_WEIGHT), largest);
  }

  /** t0 and t3 by one artist, t1 to t3 with one tag, t4 without anything; t0 and t1 are heard. */
  private static TrainingSet built() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    builder.add(track(0).artists(List.of("Éva")).build());
    builder.add(track(1).artists(List.of("Other")).tags(List.of("dusk")).build());
    builder.add(track(2).tags(List.of("Dusk")).build());
    builder.add(track(3).artists(List.of("eva")).tags(List.of("dusk")).build());
    builder.add(track(4).build());
    builder.add(new ListenerId("a"), Town.track(0).id(), 2, 0f);
    builder.add(new ListenerId("b"), Town.track(1).id(), 1, 0f);
    return builder.build();
  }

  private static TrackBuilder track(int number) {
    return Track.builder(Town.track(number).id()).title("Title " + number);
  }
}
