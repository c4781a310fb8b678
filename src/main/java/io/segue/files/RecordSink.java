package io.segue.files;

/** Takes what a reader finds, in file order. */
public interface RecordSink<T> {
  /** A record that keeps every rule. */
  void accept(T record, Place place);

  /**
   * A line, or a record that begins there, which breaks a rule.
   *
   * @param excerpt how it begins, as it stands in the file
   */
  void reject(Place place, String reason, String excerpt);

  /** A file has been read to its end. */
  void finished(ReadSummary summary);
}
