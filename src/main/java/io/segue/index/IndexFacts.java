package io.segue.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What an index on disk holds.
 *
 * @param tracks documents
 * @param withCf those with a learned vector
 * @param withContent those with a content vector
 */
public record IndexFacts(int tracks, int withCf, int withContent) {

  /** Opens the index and checks the checksums of all its files. */
  static IndexFacts read(Path lucene) throws IOException {
    try (Directory directory = FSDirectory.open(lucene);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      int withCf = 0;
      int withContent = 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
        withCf += size(leaf.reader().getFloatVectorValues(Fields.CF));
        withContent += size(leaf.reader().getFloatVectorValues(Fields.CONTENT));
      }
      return new IndexFacts(reader.numDocs(), withCf, withContent);
    }
  }

  private static int size(@Nullable FloatVectorValues vectors) {
    return vectors == null ? 0 : vectors.size();
  }
}
