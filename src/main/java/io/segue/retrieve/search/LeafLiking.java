package io.segue.retrieve.search;

import io.segue.index.Fields;
import io.segue.index.FilterField;
import io.segue.vector.Kernels;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * How much a listener likes the documents of one segment, 0 to 1: half of it for an artist heard,
 * half for the angle between listener and track in the learned space.
 */
final class LeafLiking {
  private static final double HALF = 0.5;

  private final SortedSetDocValues artists;
  private final Map<Long, Float> liked = new HashMap<>();
  private final Optional<float[]> direction;
  private final Optional<FloatVectorValues> vectors;
  private final Optional<KnnVectorValues.DocIndexIterator> at;

  LeafLiking(LeafReaderContext leaf, Affinity affinity) throws IOException {
    this.artists = DocValues.getSortedSet(leaf.reader(), Fields.exact(FilterField.ARTIST));
    for (Map.Entry<String, Float> artist : affinity.artists().entrySet()) {
      long ord = artists.lookupTerm(new BytesRef(artist.getKey()));
      if (ord >= 0) {
        liked.put(ord, artist.getValue());
      }
    }
    this.direction = affinity.direction();
    this.vectors =
        direction.isPresent()
            ? Optional.ofNullable(leaf.reader().getFloatVectorValues(Fields.CF_DIRECTION))
            : Optional.empty();
    this.at = vectors.map(FloatVectorValues::iterator);
  }

  /** Of one document; documents are asked for in ascending order. */
  double of(int doc) throws IOException {
    return HALF * byArtist(doc) + HALF * byVector(doc);
  }

  private double byArtist(int doc) throws IOException {
    double best = 0;
    if (!liked.isEmpty() && artists.advanceExact(doc)) {
      for (int i = artists.docValueCount(); i > 0; i--) {
        best = Math.max(best, liked.getOrDefault(artists.nextOrd(), 0f));
      }
    }
    return best;
  }

  private double byVector(int doc) throws IOException {
    if (at.isEmpty() || direction.isEmpty() || vectors.isEmpty()) {
      return 0;
    }
    KnnVectorValues.DocIndexIterator place = at.get();
    if (place.docID() < doc) {
      place.advance(doc);
    }
    if (place.docID() != doc) {
      return 0;
    }
    float[] vector = vectors.get().vectorValue(place.index());
    return Math.clamp(Kernels.dot(direction.get(), 0, vector, 0, vector.length), 0, 1);
  }
}
