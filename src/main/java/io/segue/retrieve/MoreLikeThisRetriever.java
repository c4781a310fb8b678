package io.segue.retrieve;

import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * The tracks that share most with what is written on a history. Those that share nothing are not
 * candidates.
 *
 * <p>The search skips what cannot compete; what it finds is scored anew, term by term in one order,
 * so that the same request has the same answer.
 */
public final class MoreLikeThisRetriever implements Retriever {
  /** Found beyond the limit, so that rounding in the search decides nothing at its edge. */
  private static final int MARGIN = 32;

  private final MoreLikeThis query;

  public MoreLikeThisRetriever(MoreLikeThis query) {
    this.query = query;
  }

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    int reachable = Math.min(limit, scope.matches());
    if (reachable == 0 || query.traits().isEmpty()) {
      return List.of();
    }
    BestDocs found = new BestDocs(reachable + MARGIN);
    try {
      Weight weight =
          scope
              .view()
              .searcher()
              .createWeight(scope.view().searcher().rewrite(anyTrait()), ScoreMode.TOP_SCORES, 1);
      for (LeafScope leaf : scope.leaves()) {
        BulkScorer scorer = weight.bulkScorer(leaf.leaf());
        if (scorer != null && leaf.matches() > 0) {
          scorer.score(
              new Offering(found, leaf.leaf().docBase),
              leaf.accepted(),
              0,
              DocIdSetIterator.NO_MORE_DOCS);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return scored(scope.view(), found.docIds(), reachable);
  }

  private Query anyTrait() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (MoreLikeThis.Weighted weighted : query.traits()) {
      any.add(
          new BoostQuery(new TermQuery(weighted.trait().term()), weighted.weight()), Occur.SHOULD);
    }
    return any.build();
  }

  private List<Candidate> scored(View view, int[] docIds, int limit) {
    float[] scores = new MoreLikeThisSignal(query).scores(view, docIds);
    BestDocs best = new BestDocs(limit);
    for (int i = 0; i < docIds.length; i++) {
      best.offer(docIds[i], scores[i]);
    }
    return best.candidates();
  }

  /** Offers every hit, and tells the search what cannot compete any more. */
  private static final class Offering implements LeafCollector {
    private final BestDocs found;
    private final int docBase;
    private Scorable scorer = new Unscored();

    Offering(BestDocs found, int docBase) {
      this.found = found;
      this.docBase = docBase;
    }

    @Override
    public void setScorer(Scorable of) throws IOException {
      scorer = of;
      tellLeast();
    }

    @Override
    public void collect(int doc) throws IOException {
      found.offer(docBase + doc, scorer.score());
      tellLeast();
    }

    private void tellLeast() throws IOException {
      if (found.least() > 0) {
        scorer.setMinCompetitiveScore(found.least());
      }
    }
  }

  /** Before the search names its scorer. */
  private static final class Unscored extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
