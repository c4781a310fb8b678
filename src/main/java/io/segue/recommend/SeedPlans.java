package io.segue.recommend;

import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.retrieve.NeighbourScores;
import io.segue.retrieve.VectorQuery;
import io.segue.vector.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan for each of several seeds: its own vectors less half the mean of the unwanted ones. */
final class SeedPlans {
  /** Less than 1, so that a seed always outweighs what it is to keep away from. */
  private static final float UNLIKE = 0.5f;

  private final View view;
  private final List<Integer> unlike;

  /**
   * Plans.
   *
   * @param unlike documents to keep away from
   */
  SeedPlans(View view, List<Integer> unlike) {
    this.view = view;
    this.unlike = List.copyOf(unlike);
  }

  Plan plan(int docId, Basis basis, String reason) {
    return Plan.of(
        basis,
        new Plan.Found(
            query(Fields.CF_DIRECTION, docId), neighbours(docId), query(Fields.CONTENT, docId)),
        reason);
  }

  private Optional<VectorQuery> query(String field, int docId) {
    return view.vector(field, docId)
        .flatMap(seed -> lessUnlike(field, seed))
        .map(vector -> new VectorQuery(field, vector));
  }

  private Optional<float[]> lessUnlike(String field, float[] seed) {
    List<float[]> away = new ArrayList<>();
    unlike.forEach(docId -> view.vector(field, docId).ifPresent(away::add));
    float[] vector = seed.clone();
    for (float[] other : away) {
      Kernels.axpy(-UNLIKE / away.size(), other, 0, vector, 0, vector.length);
    }
    return Kernels.direction(vector);
  }

  private Optional<NeighbourScores> neighbours(int docId) {
    List<NeighbourScores.Heard> heard = new ArrayList<>();
    heard.add(new NeighbourScores.Heard(docId, 1f));
    unlike.forEach(other -> heard.add(new NeighbourScores.Heard(other, -UNLIKE / unlike.size())));
    return NeighbourScores.of(view, heard);
  }
}
