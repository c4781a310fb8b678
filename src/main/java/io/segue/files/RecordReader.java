package io.segue.files;

import java.util.List;

/** Reads all files of one format, one record at a time. */
@FunctionalInterface
public interface RecordReader<T> {
  /**
   * Pushes every record into the sink.
   *
   * @throws UnreadableFileException if a file as a whole can't be used
   */
  void read(List<Source> sources, RecordSink<T> sink);
}
