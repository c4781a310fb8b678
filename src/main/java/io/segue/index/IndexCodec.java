package io.segue.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/**
 * How documents lie on disk: float32 vectors, those compared by cosine with a search graph in
 * segments that are large enough to need one. Inner products are searched without ({@link
 * LengthOrder}).
 *
 * @see <a href="https://arxiv.org/abs/1603.09320">Malkov, Yashunin 2016, HNSW</a>
 */
final class IndexCodec {
  private static final int MAX_CONNECTIONS = 16;
  private static final int BEAM_WIDTH = 100;

  /**
   * Segments below about 30,000 vectors get no graph (n must exceed ln(n) times this): scanning
   * them costs little more, is exact, and takes no time to build.
   */
  private static final int TINY_SEGMENT = 2_900;

  /** No segment is large enough for a graph. */
  private static final int ANY_SEGMENT = 100_000_000;

  private IndexCodec() {}

  /** A codec whose graphs are built by the merging thread alone, in one deterministic order. */
  static Codec codec() {
    KnnVectorsFormat vectors =
        new Lucene99HnswVectorsFormat(MAX_CONNECTIONS, BEAM_WIDTH, 1, null, TINY_SEGMENT);
    KnnVectorsFormat flat =
        new Lucene99HnswVectorsFormat(MAX_CONNECTIONS, BEAM_WIDTH, 1, null, ANY_SEGMENT);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return field.equals(Fields.CF) ? flat : vectors;
      }
    };
  }
}
