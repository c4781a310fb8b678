package io.segue.recommend;

import io.segue.catalog.TrackId;
import io.segue.index.Fields;
import io.segue.index.View;
import io.segue.retrieve.MoreLikeThis;
import io.segue.retrieve.NeighbourScores;
import io.segue.retrieve.PriorScores;
import io.segue.retrieve.VectorQuery;
import io.segue.train.prior.Segment;
import io.segue.vector.Kernels;
import java.util.List;
import java.util.Optional;

/** Turns a seed track or a history into query vectors, and says why these. */
final class Planner {
  private static final String UNHEARD =
      ", which nobody heard yet, by where what is known about it belongs";

  private final View view;

  Planner(View view) {
    this.view = view;
  }

  /** Similarity to one track that the view knows. */
  Plan similarTo(TrackId track, int docId, Basis basis) {
    Optional<float[]> cf = view.vector(Fields.CF, docId).flatMap(Kernels::direction);
    Optional<float[]> content = view.vector(Fields.CONTENT, docId);
    String reason =
        cf.isPresent() || !basis.usesCf()
            ? "similar to " + track + (isUnheard(docId) ? UNHEARD : "")
            : track + " has no learned vector yet, so its content decides";
    return Plan.of(
        basis,
        new Plan.Found(
            cf.map(vector -> new VectorQuery(Fields.CF_DIRECTION, vector)),
            NeighbourScores.of(view, List.of(new NeighbourScores.Heard(docId, 1f))),
            content.map(vector -> new VectorQuery(Fields.CONTENT, vector)),
            MoreLikeThis.of(view, List.of(new MoreLikeThis.Seed(docId, 1f)))),
        cf.isEmpty() && content.isEmpty()
            ? "nothing is known about " + track + ", so what most listeners hear"
            : reason);
  }

  /**
   * What suits a listener.
   *
   * @param docIds one for each entry of the history; negative for tracks that the view doesn't know
   * @param segments what is known beside the history
   */
  Plan forListener(List<Evidence> history, int[] docIds, Basis basis, List<Segment> segments) {
    Taste taste = Taste.of(view, history, docIds);
    PriorScores prior = PriorScores.of(view, segments);
    return Plan.of(
            basis,
            new Plan.Found(
                taste.cf().map(vector -> new VectorQuery(Fields.CF, vector)),
                taste.neighbours(),
                taste.content().map(vector -> new VectorQuery(Fields.CONTENT, vector)),
                taste.moreLikeThis()),
            reason(history, taste, prior.known()))
        .beside(basis, prior, Evidenced.of(taste.heard()));
  }

  private boolean isUnheard(int docId) {
    return view.number(Fields.LISTENERS, docId) == 0;
  }

  private static String tracks(int count) {
    return count == 1 ? "1 track" : count + " tracks";
  }

  private static String reason(List<Evidence> history, Taste taste, List<Segment> segments) {
    if (taste.heard() > 0) {
      return "from "
          + tracks(taste.heard())
          + " of the history, "
          + (taste.learned() == 0 ? "none" : taste.learned())
          + " with a learned vector"
          + (segments.isEmpty() ? "" : "; beside " + listed(segments));
    }
    String lacking =
        history.isEmpty()
            ? "no history yet"
            : "a history of " + tracks(history.size()) + " that tells no taste in this catalogue";
    return lacking
        + (segments.isEmpty() ? ", so what most listeners hear" : "; from " + listed(segments));
  }

  /** Such as {@code age band 25-34, country se and occupation student}. */
  private static String listed(List<Segment> segments) {
    List<String> texts = segments.stream().map(Segment::text).toList();
    int last = texts.size() - 1;
    return last == 0
        ? texts.getFirst()
        : String.join(", ", texts.subList(0, last)) + " and " + texts.getLast();
  }
}
