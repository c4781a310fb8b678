package io.segue.index;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The learned tracks that stand for one that nobody heard: those with which it shares most artists,
 * album, genres and tags, rare ones counting more, the popular first; if there are none, the
 * nearest by content. A share of each, together the nearer to 1 the more telling it is what they
 * share.
 */
final class Proxies {
  private static final int MOST = 16;
  private static final int MOST_NEIGHBOURS = 400;
  private static final float SAME_ALBUM = 2f;

  /** A first hit of this score gives shares of together a half. */
  private static final float HALF_TELLING = 0.5f;

  /** Content that is less alike than this, as a cosine, says nothing. */
  private static final float LEAST_COSINE = 0.5f;

  private final int[] docIds;
  private final int[] ordinals;
  private final float[] shares;

  private Proxies(View view, ScoreDoc[] hits) {
    Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
    this.docIds = Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
    this.ordinals = view.neighbours().ordinals(docIds);
    this.shares = new float[hits.length];
    double total = Arrays.stream(hits).mapToDouble(hit -> hit.score).sum();
    double first = Arrays.stream(hits).mapToDouble(hit -> hit.score).max().orElse(0);
    double together = first / (first + HALF_TELLING);
    for (int i = 0; i < hits.length; i++) {
      shares[i] = (float) (together * hits[i].score / total);
    }
  }

  /** The proxies of a track in a view, or empty if there are none. */
  static Optional<Proxies> of(View view, Track track) {
    ScoreDoc[] hits = hits(view, sharing(track));
    if (hits.length == 0) {
      hits = ContentEncoder.encode(track).map(vector -> alike(view, vector)).orElse(hits);
    }
    return hits.length == 0 ? Optional.empty() : Optional.of(new Proxies(view, hits));
  }

  /** Ordinals and shares as a {@link NeighbourRow}. */
  BytesRef shares() {
    Integer[] ascending = IntStream.range(0, ordinals.length).boxed().toArray(Integer[]::new);
    Arrays.sort(ascending, Comparator.comparingInt(i -> ordinals[i]));
    int[] sorted = new int[ordinals.length];
    float[] ofSorted = new float[ordinals.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ordinals[ascending[i]];
      ofSorted[i] = shares[ascending[i]];
    }
    return NeighbourRow.encode(sorted, ofSorted, 0, sorted.length);
  }

  /** What the track speaks for: the mean of what its proxies do, the largest weights of it. */
  Optional<BytesRef> neighbours(NeighbourTable table) {
    try (NeighbourSums sums = table.sums()) {
      table.add(docIds, shares, sums);
      IntStream.Builder found = IntStream.builder();
      for (int ordinal = sums.next(0); ordinal >= 0; ordinal = sums.next(ordinal + 1)) {
        found.add(ordinal);
      }
      List<Integer> largest =
          found
              .build()
              .boxed()
              .sorted(Comparator.comparingDouble(ordinal -> -Math.abs(sums.of(ordinal))))
              .limit(MOST_NEIGHBOURS)
              .sorted()
              .toList();
      int[] kept = largest.stream().mapToInt(Integer::intValue).toArray();
      float[] weights = new float[kept.length];
      for (int i = 0; i < kept.length; i++) {
        weights[i] = sums.of(kept[i]);
      }
      return kept.length == 0
          ? Optional.empty()
          : Optional.of(NeighbourRow.encode(kept, weights, 0, kept.length));
    }
  }

  private static ScoreDoc[] hits(View view, Query query) {
    try {
      Query known =
          new BooleanQuery.Builder().add(query, Occur.MUST).add(learned(), Occur.FILTER).build();
      return view.searcher().search(known, MOST).scoreDocs;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ScoreDoc[] alike(View view, float[] content) {
    Query nearest = new KnnFloatVectorQuery(Fields.CONTENT, content, MOST, learned());
    // Lucene's score of a cosine is half of 1 + cosine.
    return Arrays.stream(hits(view, nearest))
        .filter(hit -> 2 * hit.score - 1 >= LEAST_COSINE)
        .toArray(ScoreDoc[]::new);
  }

  private static Query learned() {
    return new BooleanQuery.Builder()
        .add(new FieldExistsQuery(Fields.ORDINAL), Occur.FILTER)
        .add(new FieldExistsQuery(Fields.NEIGHBOURS), Occur.FILTER)
        .build();
  }

  private static Query sharing(Track track) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder artists = new BooleanQuery.Builder();
    for (String artist : track.artists()) {
      query.add(term(FilterField.ARTIST, artist), Occur.SHOULD);
      artists.add(term(FilterField.ARTIST, artist), Occur.SHOULD);
    }
    track
        .album()
        .ifPresent(album -> {
          Query same =
              new BooleanQuery.Builder()
                  .add(term(FilterField.ALBUM, album), Occur.MUST)
                  .add(artists.build(), Occur.FILTER)
                  .build();
          query.add(new BoostQuery(same, SAME_ALBUM), Occur.SHOULD);
        });
    track.genres().forEach(genre -> query.add(term(FilterField.GENRE, genre), Occur.SHOULD));
    track.tags().forEach(tag -> query.add(term(FilterField.TAG, tag), Occur.SHOULD));
    return query.build();
  }

  private static Query term(FilterField field, String text) {
    return new TermQuery(new Term(Fields.exact(field), KeywordForm.of(text)));
  }
}
