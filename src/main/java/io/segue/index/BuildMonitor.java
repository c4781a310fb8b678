package io.segue.index;

/** Hears how far a build is. */
public interface BuildMonitor {
  /** Hears nothing. */
  BuildMonitor SILENT =
      new BuildMonitor() {
        @Override
        public void started(String step, long total) {}

        @Override
        public void advanced(long done) {}
      };

  /**
   * A step begins.
   *
   * @param total how many units it has; 0 if unknown
   */
  void started(String step, long total);

  /** So many units of the step are done. */
  void advanced(long done);
}
