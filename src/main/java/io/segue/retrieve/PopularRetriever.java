package io.segue.retrieve;

import io.segue.index.Fields;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The tracks with the most listeners, ties by id. It knows every track, so it fills what others
 * leave open.
 *
 * <p>Documents lie in this order within each segment, so that nothing has to be sorted there.
 */
public final class PopularRetriever implements Retriever {
  private record Placed(int docId, long order) {}

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    try {
      List<Placed> placed = new ArrayList<>();
      for (LeafScope leaf : scope.leaves()) {
        first(leaf, limit, placed);
      }
      if (scope.leaves().size() > 1) {
        placed.sort(mostPopularFirst(scope.view()));
      }
      return placed.stream()
          .limit(limit)
          .map(each -> new Candidate(each.docId(), (float) each.order()))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void first(LeafScope leaf, int limit, List<Placed> placed) throws IOException {
    NumericDocValues orders = leaf.leaf().reader().getNumericDocValues(Fields.POPULARITY_ORDER);
    int wanted = Math.min(limit, leaf.matches());
    int doc = -1;
    for (int i = 0; i < wanted; i++) {
      doc = leaf.accepted().nextSetBit(doc + 1);
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      long order = orders != null && orders.advanceExact(doc) ? orders.longValue() : 0;
      placed.add(new Placed(leaf.leaf().docBase + doc, order));
    }
  }

  private static Comparator<Placed> mostPopularFirst(View view) {
    return Comparator.comparingLong(Placed::order)
        .reversed()
        .thenComparing(each -> view.id(each.docId()));
  }
}
