package io.segue.train;

import com.sun.management.OperatingSystemMXBean;
import io.segue.listening.ListenMatrix;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Seconds of each epoch of one training, elapsed and of all threads together, and losses. */
record TimedTraining(List<Double> seconds, List<Double> cpuSeconds, List<Double> losses) {
  TimedTraining {
    seconds = List.copyOf(seconds);
    cpuSeconds = List.copyOf(cpuSeconds);
    losses = List.copyOf(losses);
  }

  /** The last loss; NaN if none was computed. */
  double loss() {
    return losses.isEmpty() ? Double.NaN : losses.getLast();
  }

  /** Trains with our factorizer. */
  static TimedTraining of(ListenMatrix matrix, FactorizationOptions options, int threads) {
    Clock clock = new Clock();
    Factorization learned = new ImplicitAls(options, threads).factorize(matrix, clock);
    return new TimedTraining(clock.seconds, clock.cpuSeconds, learned.losses());
  }

  private static final class Clock implements TrainingMonitor {
    private final OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> cpuSeconds = new ArrayList<>();
    private long started;
    private long cpuStarted;

    @Override
    public void epochStarted(int epoch, int rows) {
      started = System.nanoTime();
      cpuStarted = system.getProcessCpuTime();
    }

    @Override
    public void epochFinished(int epoch, double loss) {
      seconds.add((System.nanoTime() - started) / 1e9);
      cpuSeconds.add((system.getProcessCpuTime() - cpuStarted) / 1e9);
    }
  }
}
