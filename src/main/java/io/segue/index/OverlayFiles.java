package io.segue.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The scratch files of live updates, in the system's temporary directory while they are needed. */
final class OverlayFiles implements AutoCloseable {
  /** Keeps a large published segment from being rewritten by live updates. */
  private static final double LARGEST_MERGE_MB = 64;

  private final Path scratch;
  private final Directory directory;

  private OverlayFiles(Path scratch, Directory directory) {
    this.scratch = scratch;
    this.directory = directory;
  }

  static OverlayFiles over(Path published) throws IOException {
    Path scratch = Files.createTempDirectory("segue-live-");
    return new OverlayFiles(
        scratch, new OverlayDirectory(FSDirectory.open(published), FSDirectory.open(scratch)));
  }

  static IndexWriterConfig writerConfig() {
    LogByteSizeMergePolicy merges = new LogByteSizeMergePolicy();
    merges.setMaxMergeMB(LARGEST_MERGE_MB);
    return new IndexWriterConfig(new TrackAnalyzer())
        .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
        .setCodec(IndexCodec.codec())
        .setIndexSort(DocumentOrder.SORT)
        .setMergePolicy(merges)
        .setCommitOnClose(false);
  }

  Directory directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    directory.close();
    List<Path> left;
    try (Stream<Path> files = Files.list(scratch)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(scratch);
  }
}
