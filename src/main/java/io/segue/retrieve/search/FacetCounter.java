package io.segue.retrieve.search;

import io.segue.catalog.KeywordForm;
import io.segue.catalog.Track;
import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.index.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;

/** Counts matching tracks by the values of a property. */
final class FacetCounter {
  private final View view;

  FacetCounter(View view) {
    this.view = view;
  }

  /** The most frequent values, ties by value. */
  List<FacetCount> count(Query query, Facet facet, int limit) {
    try {
      IndexSearcher searcher = view.searcher();
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      Map<String, Integer> counts = new HashMap<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          countLeaf(leaf, scorer.iterator(), facet, counts);
        }
      }
      return counts.entrySet().stream()
          .sorted(
              Comparator.comparing(Map.Entry<String, Integer>::getValue)
                  .reversed()
                  .thenComparing(Map.Entry::getKey))
          .limit(limit)
          .map(entry -> new FacetCount(spelled(facet.field(), entry.getKey()), entry.getValue()))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void countLeaf(
      LeafReaderContext leaf, DocIdSetIterator docs, Facet facet, Map<String, Integer> counts)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    LeafCounts leafCounts = LeafCounts.of(leaf, facet);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        leafCounts.add(doc);
      }
    }
    leafCounts.addTo(counts);
  }

  /** Counts of one segment. */
  private interface LeafCounts {
    void add(int doc) throws IOException;

    void addTo(Map<String, Integer> counts) throws IOException;

    static LeafCounts of(LeafReaderContext leaf, Facet facet) throws IOException {
      String field = Fields.exact(facet.field());
      return facet.field().kind() == FilterField.Kind.TEXT
          ? new Texts(DocValues.getSortedSet(leaf.reader(), field))
          : new Numbers(DocValues.getSortedNumeric(leaf.reader(), field), facet.step());
    }
  }

  private static final class Texts implements LeafCounts {
    private final SortedSetDocValues values;
    private final int[] byOrd;

    Texts(SortedSetDocValues values) {
      this.values = values;
      this.byOrd = new int[(int) values.getValueCount()];
    }

    @Override
    public void add(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          byOrd[(int) values.nextOrd()]++;
        }
      }
    }

    @Override
    public void addTo(Map<String, Integer> counts) throws IOException {
      for (int ord = 0; ord < byOrd.length; ord++) {
        if (byOrd[ord] > 0) {
          counts.merge(values.lookupOrd(ord).utf8ToString(), byOrd[ord], Integer::sum);
        }
      }
    }
  }

  private static final class Numbers implements LeafCounts {
    private final SortedNumericDocValues values;
    private final int step;
    private final Map<Integer, Integer> byStep = new HashMap<>();

    Numbers(SortedNumericDocValues values, int step) {
      this.values = values;
      this.step = step;
    }

    @Override
    public void add(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        int number = (int) NumericUtils.sortableLongToDouble(values.nextValue());
        byStep.merge(Math.floorDiv(number, step) * step, 1, Integer::sum);
      }
    }

    @Override
    public void addTo(Map<String, Integer> counts) {
      byStep.forEach(
          (number, times) -> counts.merge(Integer.toString(number), times, Integer::sum));
    }
  }

  /** A keyword as a popular track with it spells it; a number as it is. */
  private String spelled(FilterField field, String form) {
    try {
      if (field.kind() == FilterField.Kind.TEXT) {
        for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
          PostingsEnum postings = leaf.reader().postings(new Term(Fields.exact(field), form));
          if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Track track = view.track(leaf.docBase + postings.docID());
            return texts(field, track)
                .filter(text -> KeywordForm.of(text).equals(form))
                .findFirst()
                .orElse(form);
          }
        }
      }
      return form;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> texts(FilterField field, Track track) {
    return switch (field.key()) {
      case "genre" -> track.genres().stream();
      case "tag" -> track.tags().stream();
      case "artist" -> track.artists().stream();
      default -> track.album().stream();
    };
  }
}
