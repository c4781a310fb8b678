package io.segue.index;

import io.segue.vector.SparseMatrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** Generated weights between tracks, the first of which are the most popular, in two indexes. */
final class NeighbourWeights {
  static final String FEATURES = "neighbour-features";
  private static final double SKEW = 1.5;
  private static final float LEAST = 0.001f;

  private NeighbourWeights() {}

  /** Weights above 0 and up to 1; few of them are large. Each column has {@code neighbours}. */
  static SparseMatrix random(SplittableRandom random, int tracks, int neighbours) {
    int[] offsets = new int[tracks + 1];
    int[] ordinals = new int[tracks * neighbours];
    float[] weights = new float[ordinals.length];
    for (int track = 0; track < tracks; track++) {
      offsets[track + 1] = offsets[track] + neighbours;
      System.arraycopy(
          history(random, tracks, neighbours), 0, ordinals, offsets[track], neighbours);
    }
    for (int e = 0; e < weights.length; e++) {
      weights[e] = LEAST + (1 - LEAST) * (float) Math.pow(random.nextDouble(), 3);
    }
    return new SparseMatrix(tracks, offsets, ordinals, weights).transpose();
  }

  /** Different tracks, ascending, the popular ones more often. */
  static int[] history(SplittableRandom random, int tracks, int length) {
    return random
        .doubles()
        .mapToInt(at -> (int) (tracks * Math.pow(at, SKEW)))
        .distinct()
        .limit(length)
        .sorted()
        .toArray();
  }

  /** As generations have them: a row for each track that speaks. */
  static void writeRows(SparseMatrix weights, Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      for (int track = 0; track < weights.rows(); track++) {
        Document document = new Document();
        document.add(new NumericDocValuesField(Fields.ORDINAL, track));
        document.add(
            new BinaryDocValuesField(
                Fields.NEIGHBOURS,
                NeighbourRow.encode(
                    weights.columnOrdinals(),
                    weights.values(),
                    weights.offset(track),
                    weights.offset(track + 1))));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** The transpose: a feature for each track that speaks for the document's track. */
  static void writePostings(SparseMatrix weights, Directory directory) throws IOException {
    SparseMatrix targets = weights.transpose();
    String[] names = new String[targets.columns()];
    Arrays.setAll(names, Integer::toString);
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      for (int track = 0; track < targets.rows(); track++) {
        Document document = new Document();
        for (int e = targets.offset(track); e < targets.offset(track + 1); e++) {
          document.add(
              new FeatureField(FEATURES, names[targets.columnOrdinals()[e]], targets.values()[e]));
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig().setCodec(IndexCodec.codec()).setRAMBufferSizeMB(256);
  }
}
