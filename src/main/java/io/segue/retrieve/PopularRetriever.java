package io.segue.retrieve;

import io.segue.index.DocumentOrder;
import io.segue.index.Fields;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** The tracks with the most listeners. It knows every track, so it fills what others leave open. */
public final class PopularRetriever implements Retriever {
  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    if (limit == 0) {
      return List.of();
    }
    View view = scope.view();
    try {
      TopFieldDocs hits =
          view.searcher()
              .search(
                  scope.query(), new TopFieldCollectorManager(DocumentOrder.SORT, limit, limit));
      List<Candidate> candidates = new ArrayList<>(hits.scoreDocs.length);
      for (ScoreDoc hit : hits.scoreDocs) {
        candidates.add(new Candidate(hit.doc, view.number(Fields.LISTENERS, hit.doc)));
      }
      return candidates;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
