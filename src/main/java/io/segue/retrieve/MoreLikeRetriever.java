package io.segue.retrieve;

import io.segue.catalog.Track;
import io.segue.index.Fields;
import io.segue.index.TrackAnalyzer;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * The tracks whose words say most of what the words of some tracks say: Lucene's MoreLikeThis over
 * titles, artists, albums and tags, by BM25.
 *
 * <p>Tracks that share none of the chosen words are not candidates.
 */
public final class MoreLikeRetriever implements Retriever {
  private static final int MOST_WORDS = 50;

  private final Query query;

  private MoreLikeRetriever(Query query) {
    this.query = query;
  }

  /** More like all of these tracks together. */
  public static MoreLikeRetriever of(View view, List<Track> tracks) {
    Map<String, Collection<Object>> texts = new LinkedHashMap<>();
    for (Track track : tracks) {
      add(texts, Fields.TITLE, List.of(track.title()));
      add(texts, Fields.ARTIST, track.artists());
      add(texts, Fields.ALBUM, track.album().stream().toList());
      add(texts, Fields.TAG, track.genres());
      add(texts, Fields.TAG, track.tags());
    }
    try (TrackAnalyzer analyzer = new TrackAnalyzer()) {
      MoreLikeThis like = new MoreLikeThis(view.searcher().getIndexReader());
      like.setAnalyzer(analyzer);
      like.setFieldNames(texts.keySet().toArray(String[]::new));
      like.setMinTermFreq(1);
      like.setMinDocFreq(2);
      like.setMaxQueryTerms(MOST_WORDS);
      like.setBoost(true);
      return new MoreLikeRetriever(like.like(texts));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public List<Candidate> candidates(Scope scope, int limit) {
    int reachable = Math.min(limit, scope.matches());
    if (reachable == 0) {
      return List.of();
    }
    IndexSearcher searcher = scope.view().searcher();
    BestDocs best = new BestDocs(reachable);
    try {
      Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1f);
      for (LeafScope leaf : scope.leaves()) {
        Scorer scorer = weight.scorer(leaf.leaf());
        if (scorer != null) {
          offer(scorer, leaf, best);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return best.candidates();
  }

  private static void offer(Scorer scorer, LeafScope leaf, BestDocs best) throws IOException {
    DocIdSetIterator docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (leaf.accepted().get(doc)) {
        best.offer(leaf.leaf().docBase + doc, scorer.score());
      }
    }
  }

  private static void add(
      Map<String, Collection<Object>> texts, String field, List<String> values) {
    if (!values.isEmpty()) {
      texts.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(values);
    }
  }
}
