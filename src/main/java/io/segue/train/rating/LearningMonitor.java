package io.segue.train.rating;

/** Hears how learning goes. Calls come from any thread, never two at a time. */
public interface LearningMonitor {
  /** A monitor that ignores everything. */
  LearningMonitor SILENT =
      new LearningMonitor() {
        @Override
        public void started(int passes) {}

        @Override
        public void passed() {}
      };

  /** So many passes over the ratings begin. */
  void started(int passes);

  /** One of them has ended. */
  void passed();
}
