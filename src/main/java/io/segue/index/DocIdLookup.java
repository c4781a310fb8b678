package io.segue.index;

import io.segue.catalog.TrackId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds the documents of tracks, one walk over each segment's ids for all of them. */
final class DocIdLookup {
  private DocIdLookup() {}

  /** One document for each of the ascending ids, -1 where there is none. */
  static int[] docIds(List<LeafReaderContext> leaves, List<TrackId> ids) throws IOException {
    int[] docIds = new int[ids.size()];
    Arrays.fill(docIds, -1);
    int missing = docIds.length;
    for (LeafReaderContext leaf : leaves) {
      Terms terms = missing == 0 ? null : leaf.reader().terms(Fields.ID);
      if (terms != null) {
        missing -= find(leaf, terms.iterator(), ids, docIds);
      }
    }
    return docIds;
  }

  private static int find(LeafReaderContext leaf, TermsEnum terms, List<TrackId> ids, int[] docIds)
      throws IOException {
    int found = 0;
    PostingsEnum postings = null;
    for (int i = 0; i < docIds.length; i++) {
      if (docIds[i] < 0 && terms.seekExact(new BytesRef(ids.get(i).value()))) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        int doc = firstLive(leaf.reader().getLiveDocs(), postings);
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
          docIds[i] = leaf.docBase + doc;
          found++;
        }
      }
    }
    return found;
  }

  private static int firstLive(@Nullable Bits live, PostingsEnum postings) throws IOException {
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = postings.nextDoc();
    }
    return doc;
  }
}
