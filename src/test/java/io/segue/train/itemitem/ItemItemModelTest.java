package io.segue.train.itemitem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.segue.Seed;
import io.segue.train.ItemItemModel;
import io.segue.train.NotConvergedException;
import io.segue.vector.SparseMatrix;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model. */
class ItemItemModelTest {
  static Stream<Named<ItemItemModel>> models() {
    var ease = new Ease(new Ease.Options(3, 0.3, 0.2, 12, 0));
    var lowPass = new GraphFilter.LowPassOptions(3, 0.2, 0.5, 8, 1);
    var filter =
        new GraphFilter(new GraphFilter.Options(GraphFilter.Shape.PLATEAU, 6, 2, 0.3, lowPass, 12));
    var knn = new ItemKnn(new ItemKnn.Options(Weighting.BM25, 0.5, 0.5, 1, 1, 12));
    var field = new MarkovRandomField(new MarkovRandomField.Options(12, 1, 0, 0.5));
    var walk = new Rp3Beta(new Rp3Beta.Options(0.7, 0.3, 50, true, 12));
    var scaled = new PopularityScaling(knn, new PopularityScaling.Options(0.2, -0.1));
    var parts = List.of(new Blend.Part(scaled, 1), new Blend.Part(walk, 2));
    return Stream.of(
        Named.of("EASE", ease),
        Named.of("graph filter", filter),
        Named.of("nearest tracks", knn),
        Named.of("Markov random field", field),
        Named.of("random walk", walk),
        Named.of("scaled", scaled),
        Named.of("blend", new Blend(parts, new Blend.Options(15))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void threadsMakeNoDifference(ItemItemModel model) {
    SparseMatrix preferences =
        Preferences.random(Seed.random(ItemItemModelTest.class), 400, 300, 15);
    SparseMatrix one = Learning.learn(model, preferences, 1);
    SparseMatrix three = Learning.learn(model, preferences, 3);
    assertArrayEquals(one.columnOrdinals(), three.columnOrdinals());
    assertArrayEquals(one.values(), three.values());
  }

  @ParameterizedTest
  @MethodSource("models")
  void findsTheTrackThatOneListenerMissed(ItemItemModel model) {
    SparseMatrix preferences = Preferences.communities(10, 12);
    double[][] weights = Learning.dense(model, preferences);
    for (int u = 0; u < 10; u++) {
      double[] scores = new double[12];
      for (int i = u % 2; i < 12; i += 2) {
        for (int j = 0; j < 12; j++) {
          scores[j] += i == u ? 0 : weights[i][j];
        }
      }
      for (int j = (u + 1) % 2; j < 12; j += 2) {
        assertTrue(scores[u] > scores[j], "listener " + u + " misses track " + u);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void tracksNobodyHeardHaveNoWeights(ItemItemModel model) {
    double[][] heard = {{1, 0, 1, 0}, {1, 0, 1, 1}, {0, 0, 1, 1}};
    double[][] weights = Learning.dense(model, Preferences.sparse(heard));
    assertTrue(weights[0][2] > 0);
    for (int i = 0; i < 4; i++) {
      assertEquals(0, weights[1][i]);
      assertEquals(0, weights[i][1]);
      assertEquals(0, weights[i][i]);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void nothingIsLearntFromNothing(ItemItemModel model) {
    SparseMatrix none = Preferences.sparse(new double[2][3]);
    assertEquals(0, Learning.learn(model, none, 2).entries());
  }

  @ParameterizedTest
  @MethodSource("models")
  void givesFiniteWeightsOrStops(ItemItemModel model) {
    double[][] heard = {{1e38, 1e38, 1e38, 1e38}, {1e38, 1e38, 1e38, 1e38}};
    try {
      for (float weight : Learning.learn(model, Preferences.sparse(heard), 1).values()) {
        assertTrue(Float.isFinite(weight));
      }
    } catch (NotConvergedException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("is not finite; "));
    }
  }
}
